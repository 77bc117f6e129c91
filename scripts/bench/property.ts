import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from '../lib/command.mjs';
import { root } from '../lib/tools.mjs';

/** `npm run bench -- property …`: the property test of `site/test/property`, longer than in `npm test`. */
export async function benchProperty(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { edits: { type: 'string', default: '200' }, seed: { type: 'string', default: String(Date.now() % 100_000) } },
  });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  await run(process.execPath, [vitest, 'run', '--project', 'site', 'site/test/property'], {
    cwd: root,
    env: { ...process.env, PROPERTY_EDITS: values.edits, PROPERTY_SEED: values.seed },
    show: true,
  });
}
