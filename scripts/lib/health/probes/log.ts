import { readFile } from 'node:fs/promises';
import { logCheckSchema } from '@pho-luat/shared/schemas/publication';
import { secretsSchema } from '@pho-luat/shared/secrets';
import { stopped } from '../../stop.mjs';
import { failed, notRunning, ok, unknown, type Found, type Probe } from '../probe.ts';

/** The CMS needs a second for some ten thousand lines: it is asked once an hour, and in each look after one that found damage. */
const looksBetween = 120;

/** Whether each line of the log is as it was written. */
export const log: Probe = {
  name: 'log',
  async look({ environment: { cmsPort }, installation, isRunning, isThorough, log: facts, memory, remember }) {
    if (!isRunning) return notRunning;
    const known = memory().log;
    if (known && known.untilWhole > 0 && !isThorough) {
      remember({ log: { ...known, untilWhole: known.untilWhole - 1 } });
      return sound(known.upTo);
    }
    const { readToken } = secretsSchema.parse(JSON.parse(await readFile(installation.secrets, 'utf8')));
    const { lastSeq } = await facts();
    const answer = await fetch(`http://127.0.0.1:${cmsPort}/api/publication/audit?upTo=${lastSeq}`, {
      headers: { authorization: `Bearer ${readToken}` },
      signal: AbortSignal.any([stopped, AbortSignal.timeout(120_000)]),
    });
    if (!answer.ok) return unknown(`The CMS answers ${answer.status} when it is asked to look at the log.`);
    const { fault } = logCheckSchema.parse(await answer.json());
    remember({ log: fault ? undefined : { upTo: lastSeq, untilWhole: looksBetween } });
    if (!fault) return sound(lastSeq);
    return failed(
      `The log is damaged at line ${fault.seq} (${fault.type} ${fault.id}): nothing is published.`,
      'scripts/docs/en/10-bad-day.md says under «A damaged log» how to mend it.',
    );
  },
};

function sound(upTo: number): Found {
  return ok(`All ${upTo} lines of the log were as they were written, when all of it was looked at.`);
}
