import { isOwnMachine } from '@pho-luat/shared/own-machine';
import { failed, ok, unknown, warning, type Probe } from '../probe.ts';

/** Whether the public address was seen to show the release, byte by byte, after it was made. */
export const mirror: Probe = {
  name: 'mirror',
  async look({ environment: { mirrorUrl, siteUrl }, log }) {
    const { reports } = await log();
    const last = reports.find((report) => report.mirror);
    if (!last?.mirror?.url) {
      if (mirrorUrl === undefined && isOwnMachine(siteUrl))
        return ok('Nobody has said where the site is seen: neither SITE_URL nor MIRROR_URL is set.');
      return unknown('Whether the public address shows the release has not been looked at yet.');
    }
    const { url, state, at, asked, differing, examples, fault } = last.mirror;
    if (state === 'same') return ok(`${url} shows release ${last.release}: ${asked} addresses compared, ${at}.`);
    if (state === 'unchecked')
      return warning(`What ${url} shows is not known${fault ? `: ${fault}` : ''}.`, 'See what serves that address.');
    return failed(
      `${url} is not release ${last.release}: ${differing} of ${asked} addresses differ, as ${examples[0] ?? ''}.`,
      'See whether releases are sent on, and whether a cache or a host on the way changes pages.',
    );
  },
};
