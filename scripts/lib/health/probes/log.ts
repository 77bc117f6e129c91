import { readFile } from 'node:fs/promises';
import { logCheckSchema } from '@pho-luat/shared/schemas/publication';
import { secretsSchema } from '@pho-luat/shared/secrets';
import { stopped } from '../../stop.mjs';
import { failed, notRunning, ok, unknown, type Probe } from '../probe.ts';

/** Whether each line of the log is as it was written. The CMS looks at all of it, which takes it a second for some ten thousand lines. */
export const log: Probe = {
  name: 'log',
  async look({ environment: { cmsPort }, installation, isRunning, isThorough, log: facts }) {
    if (!isRunning) return notRunning;
    if (!isThorough) return unknown('Only npm run doctor has the whole log looked at; the publisher looks at what it reads.');
    const { readToken } = secretsSchema.parse(JSON.parse(await readFile(installation.secrets, 'utf8')));
    const { lastSeq } = await facts();
    const answer = await fetch(`http://127.0.0.1:${cmsPort}/api/publication/audit?upTo=${lastSeq}`, {
      headers: { authorization: `Bearer ${readToken}` },
      signal: AbortSignal.any([stopped, AbortSignal.timeout(120_000)]),
    });
    if (!answer.ok) return unknown(`The CMS answers ${answer.status} when it is asked to look at the log.`);
    const { fault } = logCheckSchema.parse(await answer.json());
    if (!fault) return ok(`All ${lastSeq} lines of the log are as they were written.`);
    return failed(
      `The log is damaged at line ${fault.seq} (${fault.type} ${fault.id}): nothing is published.`,
      'README.md says under Operate, «A damaged log», how to mend it.',
    );
  },
};
