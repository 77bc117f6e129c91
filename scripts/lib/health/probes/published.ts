import type { LogFacts } from '../log-facts.ts';
import { failed, ok, unknown, warning, type Found, type Look, type Probe } from '../probe.ts';
import { isInReserve } from '../../publisher-door.ts';
import { resumeCommand } from '../../rollback/table.ts';
import { startIt } from '../../systemd/unit.ts';
import { servedRelease, type Served } from '../served.ts';

/** A passing failure, of a machine for example, is gone by then. */
const failuresInARow = 3;
/** A publisher reports every step that it begins, and each minute that it works on one. */
const looksWithoutMovement = 40;

/** What is published is what is served. */
export const published: Probe = {
  name: 'published',
  async look(look) {
    const { installation, log, isRunning, environment } = look;
    if (isInReserve(environment.varDir)) {
      look.remember({ publishing: undefined });
      return ok('In reserve: what is published is served by another machine.');
    }
    const served = await servedRelease(installation);
    const mend = `See ${environment.varDir}/logs/publisher.log.`;
    const facts = await log();
    if (facts.lastSeq === 0) return ok('Nothing is published yet.');
    const failures = failuresSince(facts);
    if (failures.count >= failuresInARow) return failed(`The last ${failures.count} releases failed: ${failures.why}.`, mend);
    const compared = served ? comparison(facts, served) : { waiting: 'No release is served yet.' };
    if (!('waiting' in compared)) {
      look.remember({ publishing: undefined });
      return compared;
    }
    const { waiting } = compared;
    if (!isRunning) return served ? warning(waiting, startIt) : unknown(waiting, startIt);
    const looks = looksSinceMovement(look, placeOf(facts, served));
    if (looks >= looksWithoutMovement)
      return failed(`${waiting} The publisher has not moved in ${looks} looks.`, `${mend} Start the installation again.`);
    return served ? ok(waiting) : warning(waiting, mend);
  },
};

/** How far publishing is: it moves when a release is served, a line is reached, or a step is reported, once more too. */
function placeOf({ reports: [newest] }: LogFacts, served: Served | undefined): string {
  const reported = newest && [newest.release, newest.seq, newest.state, newest.step, newest.at];
  return JSON.stringify([served?.release, served?.seq, reported]);
}

/** How many looks, this one too, have found it at the same place while something waited. */
function looksSinceMovement({ memory, remember }: Look, place: string): number {
  const before = memory().publishing;
  const looks = before?.place === place ? before.looks + 1 : 1;
  remember({ publishing: { place, looks } });
  return looks;
}

function comparison({ lastSeq, reports }: LogFacts, served: Served): Found | { waiting: string } {
  const newest = reports.find(({ state }) => state === 'live');
  if (newest?.hold)
    return warning(`Somebody went back to release ${newest.hold.release}: what is newer is not shown.`, resumeCommand);
  // A release may be there before its report is, and a line that changes no page is reported and makes none.
  const upTo = Math.max(served.seq, newest?.seq ?? 0);
  if (upTo > lastSeq)
    return failed(
      `The site goes up to line ${upTo}, the log ends at ${lastSeq}: the database is older than the site.`,
      'Set DATABASE_URL to the right database, or stop the installation and run npm run restore -- ARCHIVE with the newest archive; the site follows it.',
    );
  if (upTo === lastSeq) return ok(`What is published is served: line ${lastSeq}, release ${served.release}.`);
  return { waiting: `${lastSeq - upTo} lines of the log wait: it ends at ${lastSeq}, the site at ${upTo}.` };
}

/** Releases that failed after the last one that went live; what is running now says nothing yet. */
function failuresSince({ reports }: LogFacts): { count: number; why: string } {
  const live = reports.findIndex(({ state }) => state === 'live');
  const failures = reports.slice(0, live === -1 ? undefined : live).filter(({ state }) => state === 'failed');
  const [last] = failures;
  // A takedown takes the words away (`forgetInReports` of the CMS), which may name documents.
  return { count: failures.length, why: last?.fault ?? `at the step «${last?.step}»` };
}
