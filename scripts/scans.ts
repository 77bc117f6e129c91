/** `npm run scans -- access.log…`: adds up what access logs say of the openings of printed codes. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { main } from './lib/main.mjs';
import { environment } from './lib/prepare.ts';
import { explain, Problem } from './lib/problem.mjs';
import { hostsOf } from './lib/scans/hosts.ts';
import { issuedCodes } from './lib/scans/issued-codes.ts';
import { openScans } from './lib/scans/open-scans.ts';
import { saidOf, unpackFault } from './lib/scans/words.ts';
import { stopped } from './lib/stop.mjs';
import { root } from './lib/tools.mjs';
import { countLog } from '../site/scans/count.ts';

await main(root, async () => {
  const { paths, hosts } = readArguments(process.argv.slice(2));
  const { varDir, siteUrl } = environment();
  // Before the codes: a line that is written later may be of a code that is issued later.
  const files = await Promise.all(paths.map(sized));
  const codes = await issuedCodes(varDir);
  using scans = await openScans(varDir, stopped);
  const ours = { isIssued: (code: string) => codes.has(code), isHost: hostsOf(siteUrl, hosts) };
  let failures = 0;
  for (const file of files) {
    try {
      console.log(`${file.path}: ${saidOf(await countLog(scans, file, ours, stopped))}`);
    } catch (cause) {
      if (stopped.aborted) throw cause;
      failures++;
      console.error(`${file.path}: ${unpackFault(cause) ?? explain(cause, file.path)}`);
    }
  }
  return failures > 0 ? 1 : 0;
});

function readArguments(args: string[]): { paths: string[]; hosts: string[] } {
  const usage = 'npm run scans -- [--host <another host of this site>] <access log> …';
  try {
    const options = { host: { type: 'string', multiple: true } } as const;
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options });
    if (positionals.length === 0) throw new Error('none');
    return { paths: positionals, hosts: values.host ?? [] };
  } catch {
    throw new Problem(`It is: ${usage}`, 2);
  }
}

/** npm runs this in the project; the person stands where they typed it. */
async function sized(path: string): Promise<{ path: string; size: number }> {
  const whole = resolve(process.env.INIT_CWD ?? '.', path);
  try {
    return { path: whole, size: (await stat(whole)).size };
  } catch (cause) {
    throw new Problem(`${whole} cannot be read: ${(cause as Error).message}`);
  }
}
