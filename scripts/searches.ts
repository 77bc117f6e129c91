/** `npm run searches -- access.log…`: adds up what access logs say residents searched for. */
import { existsSync } from 'node:fs';
import { dayOf } from '@pho-luat/shared/dates';
import { countEach } from './lib/access-logs/count-each.ts';
import { hostsOf } from './lib/access-logs/hosts.ts';
import { namedAccessLogs } from './lib/access-logs/named-logs.ts';
import { openWhenFree } from './lib/access-logs/when-free.ts';
import { main } from './lib/main.mjs';
import { environment } from './lib/prepare.ts';
import { Problem } from './lib/problem.mjs';
import { saidOfSearches } from './lib/searches/words.ts';
import { stopped } from './lib/stop.mjs';
import { root } from './lib/tools.mjs';
import { installationAt } from '@pho-luat/shared/installation';
import { countSearches } from '../site/searches/count.ts';
import { SearchLogStore } from '../site/searches/log-store.ts';

await main(root, async () => {
  const { files, hosts } = await namedAccessLogs('searches');
  const { varDir, siteUrl } = environment();
  const { store, searches: folder } = installationAt(varDir);
  if (!existsSync(store))
    throw new Problem(`Nobody would read what is counted in ${varDir}: is VAR_DIR right, and has npm start been run?`);
  using searches = await openWhenFree(folder, (at) => new SearchLogStore(at), stopped);
  const ours = { isHost: hostsOf(siteUrl, hosts), today: dayOf(new Date()) };
  const exitCode = await countEach(files, async (file) => saidOfSearches(await countSearches(searches, file, ours, stopped)));
  await searches.writeDays(ours.today);
  return exitCode;
});
