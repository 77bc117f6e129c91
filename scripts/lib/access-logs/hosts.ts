import { isOwnMachine } from '@pho-luat/shared/own-machine';
import { hostOf } from '../../../site/access-log/host.ts';
import { Problem } from '../problem.mjs';

/**
 * Which hosts are this site's. Without a public address nobody could say whose the lines are, so the
 * first line that names a host stops the counting, and its log does not count as read.
 */
export function hostsOf(siteUrl: string, others: readonly string[]): (host: string) => boolean {
  const hosts = new Set([new URL(siteUrl).hostname, ...others.map(hostOf)]);
  const isNamed = others.length > 0 || !isOwnMachine(siteUrl);
  return (host) => {
    if (hosts.has(host)) return true;
    if (isNamed) return false;
    throw new Problem(`A line is of ${host}: set SITE_URL to the public address of the site, or say --host ${host}.`);
  };
}
