/** `npm run doctor`: looks at an installation, running or stopped, and says what is wrong and what to do. */
import { parseArgs } from 'node:util';
import { worstOf, type Health } from '@pho-luat/shared/schemas/health';
import { installationAt } from '../site/lib/installation.ts';
import { readJsonFile } from '../site/lib/json-file.ts';
import { findAll } from './lib/health/list.ts';
import { memorySchema } from './lib/health/memory.ts';
import { beginLook } from './lib/health/probe.ts';
import { tableOf } from './lib/health/table.ts';
import { main } from './lib/main.mjs';
import { environment } from './lib/prepare.ts';
import { Problem } from './lib/problem.mjs';
import { root } from './lib/tools.mjs';

await main(root, async () => {
  const { isJson } = readArguments(process.argv.slice(2));
  const given = environment();
  const memory = await readJsonFile(installationAt(given.varDir).healthMemory, memorySchema);
  const look = beginLook(given, { isThorough: true, memory });
  const findings = await findAll(look);
  console.log(isJson ? JSON.stringify({ at: look.now.toISOString(), findings } satisfies Health, null, 2) : tableOf(findings));
  return worstOf(findings) === 'failed' ? 1 : 0;
});

function readArguments(args: string[]): { isJson: boolean } {
  try {
    return { isJson: parseArgs({ args, options: { json: { type: 'boolean' } } }).values.json ?? false };
  } catch {
    throw new Problem('It is: npm run doctor [-- --json]', 2);
  }
}
