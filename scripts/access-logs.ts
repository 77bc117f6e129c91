/** `npm run access-logs -- access.log…`: adds up what access logs say of the openings of printed codes, and of what residents searched for. */
import { existsSync } from 'node:fs';
import { dayOf } from '@pho-luat/shared/dates';
import { installationAt } from '@pho-luat/shared/installation';
import type { AccessLogFile } from '../site/access-log/known-logs.ts';
import { countAccessLog } from '../site/scans/count.ts';
import { ScanStore } from '../site/scans/store.ts';
import { countSearches } from '../site/searches/count.ts';
import { SearchLogStore } from '../site/searches/log-store.ts';
import { countEach } from './lib/access-logs/count-each.ts';
import { hostsOf } from './lib/access-logs/hosts.ts';
import { issuedCodes } from './lib/access-logs/issued-codes.ts';
import { namedAccessLogs } from './lib/access-logs/named-logs.ts';
import { openWhenFree } from './lib/access-logs/when-free.ts';
import { saidOfScans, saidOfSearches } from './lib/access-logs/words.ts';
import { main } from './lib/main.mjs';
import { environment } from './lib/prepare.ts';
import { Problem } from './lib/problem.mjs';
import { stopped } from './lib/stop.mjs';
import { root } from './lib/tools.mjs';

await main(root, async () => {
  // Sized before the codes are read: a later line may be about a code that is issued later.
  const { files, hosts } = await namedAccessLogs('access-logs');
  const { varDir, siteUrl } = environment();
  const at = installationAt(varDir);
  if (!existsSync(at.store))
    throw new Problem(`Nobody would read what is counted in ${varDir}: is VAR_DIR right, and has npm start been run?`);
  const codes = await issuedCodes(varDir);
  const isHost = hostsOf(siteUrl, hosts);
  const today = dayOf(new Date());
  using scans = await openWhenFree(at.scans, (path) => new ScanStore(path), stopped);
  using searches = await openWhenFree(at.searches, (folder) => new SearchLogStore(folder), stopped);
  const isIssued = (code: string) => codes.has(code);
  const countOpenings = async (file: AccessLogFile) =>
    saidOfScans(await countAccessLog(scans, file, { isIssued, isHost }, stopped));
  const countAsked = async (file: AccessLogFile) =>
    saidOfSearches(await countSearches(searches, file, { isHost, today }, stopped));
  // Openings of codes that are not known yet would be lost.
  const exitCode = await countEach(files, codes.size > 0 ? [countOpenings, countAsked] : [countAsked]);
  if (codes.size === 0) console.log('No code has been issued, so no openings were counted: give these logs again when one is.');
  await searches.writeDays(today);
  return exitCode;
});
