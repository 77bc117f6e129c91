/** `npm run scans -- access.log…`: adds up what access logs say of the openings of printed codes. */
import { countEach } from './lib/access-logs/count-each.ts';
import { hostsOf } from './lib/access-logs/hosts.ts';
import { namedAccessLogs } from './lib/access-logs/named-logs.ts';
import { openWhenFree } from './lib/access-logs/when-free.ts';
import { main } from './lib/main.mjs';
import { environment } from './lib/prepare.ts';
import { issuedCodes } from './lib/scans/issued-codes.ts';
import { saidOfScans } from './lib/scans/words.ts';
import { stopped } from './lib/stop.mjs';
import { root } from './lib/tools.mjs';
import { installationAt } from '@pho-luat/shared/installation';
import { countAccessLog } from '../site/scans/count.ts';
import { ScanStore } from '../site/scans/store.ts';

await main(root, async () => {
  // Sized before the codes are read: a later line may be about a code that is issued later.
  const { files, hosts } = await namedAccessLogs('scans');
  const { varDir, siteUrl } = environment();
  const codes = await issuedCodes(varDir);
  const { scans: path } = installationAt(varDir);
  using scans = await openWhenFree(path, (at) => new ScanStore(at), stopped);
  const ours = { isIssued: (code: string) => codes.has(code), isHost: hostsOf(siteUrl, hosts) };
  return await countEach(files, async (file) => saidOfScans(await countAccessLog(scans, file, ours, stopped)));
});
