import type { LogFacts } from '../log-facts.ts';
import { failed, ok, unknown, warning, type Found, type Probe } from '../probe.ts';
import { servedRelease, type Served } from '../served.ts';

/** A fault that passes, of a machine say, is gone by then. */
const failuresInARow = 3;

/** What is published is what is served. */
export const published: Probe = {
  name: 'published',
  async look({ installation, log, isRunning, environment: { varDir } }) {
    const served = await servedRelease(installation);
    const mend = `See ${varDir}/logs/publisher.log.`;
    const facts = await log();
    if (facts.lastSeq === 0) return ok('Nothing is published yet.');
    const failures = failuresSince(facts);
    if (failures.count >= failuresInARow) return failed(`The last ${failures.count} releases failed: ${failures.reason}`, mend);
    if (!served)
      return isRunning ? warning('No release is served yet.', mend) : unknown('No release is served yet.', 'npm start makes it.');
    return comparison(facts, served, isRunning, mend);
  },
};

function comparison({ lastSeq, reports }: LogFacts, served: Served, isRunning: boolean, mend: string): Found {
  const live = reports.filter(({ state }) => state === 'live');
  const [newest] = live;
  if (newest?.hold)
    return warning(
      `Somebody went back to release ${newest.hold.release}: what is newer is not shown.`,
      'npm run rollback -- --resume',
    );
  // A release may be there before its report is, and a line that changes no page is reported and makes none.
  const upTo = Math.max(served.seq, newest?.seq ?? 0);
  if (served.seq < lastSeq && !live.some(({ release }) => release === served.release))
    return failed(
      `Release ${served.release} is served, which this database does not know.`,
      `${mend} Start the installation again.`,
    );
  if (upTo > lastSeq)
    return failed(
      `The site goes up to line ${upTo}, the log ends at ${lastSeq}: the database is older than the site.`,
      'Bring the right database back; the site follows it.',
    );
  if (upTo === lastSeq) return ok(`What is published is served: line ${lastSeq}, release ${served.release}.`);
  const waiting = `${lastSeq - upTo} lines of the log wait: it ends at ${lastSeq}, the site at ${upTo}.`;
  return isRunning ? ok(waiting) : warning(waiting, 'npm start publishes them.');
}

/** That failed after the last one that went live; what is at work now says nothing yet. */
function failuresSince({ reports }: LogFacts): { count: number; reason: string } {
  const since = reports.slice(
    0,
    Math.max(
      0,
      reports.findIndex(({ state }) => state === 'live'),
    ),
  );
  const failures = since.filter(({ state }) => state === 'failed');
  return { count: failures.length, reason: failures[0]?.reason ?? '' };
}
