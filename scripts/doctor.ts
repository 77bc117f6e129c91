/** `npm run doctor`: looks at an installation, running or stopped, and says what is wrong and what to do. */
import { worstOf, type Health } from '@pho-luat/shared/schemas/health';
import { installationAt } from '@pho-luat/shared/installation';
import { readJsonFile } from '../site/lib/json-file.ts';
import { argumentsOf } from './lib/arguments.ts';
import { findAll } from './lib/health/list.ts';
import { memorySchema } from './lib/health/memory.ts';
import { beginLook } from './lib/health/probe.ts';
import { tableOf } from './lib/health/table.ts';
import { main } from './lib/main.mjs';
import { environment } from './lib/prepare.ts';
import { root } from './lib/tools.mjs';

await main(root, async () => {
  const options = { json: { type: 'boolean', default: false } } as const;
  const { values } = argumentsOf('doctor [-- --json]', options, (named) => named === 0);
  const given = environment();
  const memory = await readJsonFile(installationAt(given.varDir).healthMemory, memorySchema);
  const look = beginLook(given, { isThorough: true, memory });
  const findings = await findAll(look);
  console.log(
    values.json ? JSON.stringify({ at: look.now.toISOString(), findings } satisfies Health, null, 2) : tableOf(findings),
  );
  return worstOf(findings) === 'failed' ? 1 : 0;
});
