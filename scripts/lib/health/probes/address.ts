import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isOwnMachine } from '@pho-luat/shared/own-machine';
import { inReserve, isInReserve } from '../../publisher-door.ts';
import { untilThere } from '../answers-soon.ts';
import { failed, ok, unknown, warning, type Probe } from '../probe.ts';

/** Whether the public address shows the home page of the release that is served here, byte by byte. */
export const address: Probe = {
  name: 'address',
  async look({ environment: { siteUrl, varDir }, installation, isRunning }) {
    const home = () => readFile(join(installation.current, 'index.html')).catch(() => undefined);
    const before = await home();
    if (!before) return unknown('There is no release to compare the public address with.');
    if (isOwnMachine(siteUrl) && !isRunning) return unknown('The installation is not running.');
    const answer = await untilThere(async (signal) => {
      const response = await fetch(`${siteUrl}/`, { signal });
      return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
    });
    const mend = 'See what serves the public address: its name, its server, its certificate.';
    if (answer?.status !== 200) return failed(`${siteUrl} ${answer ? `answers ${answer.status}` : 'does not answer'}.`, mend);
    // A release may have come meanwhile.
    const after = await home();
    if ([before, after].some((page) => page?.equals(answer.body))) return ok(`${siteUrl} shows this release.`);
    if (isInReserve(varDir)) return ok(inReserve);
    return warning(
      `${siteUrl} shows another home page than this release: it is behind, or something on the way changes pages.`,
      'See whether the last release was sent on, and whether a cache keeps pages for longer than it was told.',
    );
  },
};
