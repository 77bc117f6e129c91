import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from '../lib/command.mjs';
import { root } from '../lib/tools.mjs';

/** `npm run bench -- property …` and `npm run bench -- chaos …`: the site's two random tests, longer than in `npm test`. */

export async function benchProperty(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { edits: { type: 'string', default: '200' }, busy: { type: 'string', default: '2' }, seed },
  });
  await runTest('site/test/property', { PROPERTY_EDITS: values.edits, PROPERTY_BUSY: values.busy, PROPERTY_SEED: values.seed });
}

export async function benchChaos(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { kills: { type: 'string', default: '100' }, seed } });
  await runTest('site/test/publisher/chaos.test.ts', { CHAOS_KILLS: values.kills, CHAOS_SEED: values.seed });
}

const seed = { type: 'string', default: String(Date.now() % 100_000) } as const;

async function runTest(test: string, env: Record<string, string>): Promise<void> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  await run(process.execPath, [vitest, 'run', '--project', 'site', test], {
    cwd: root,
    env: { ...process.env, ...env },
    show: true,
  });
}
