import { join } from 'node:path';
import { z } from 'zod';
import { run } from '../lib/command.mjs';
import { root } from '../lib/tools.mjs';
import { readFlags } from './lib/flags.ts';

/** `npm run bench -- property …` and `npm run bench -- chaos …`: the site's two random tests, longer than in `npm test`. */

const seed = z.string().default(String(Date.now() % 100_000));
const propertyFlags = z.object({ edits: z.string().default('200'), busy: z.string().default('2'), seed });
const chaosFlags = z.object({ kills: z.string().default('100'), seed });

export async function benchProperty(args: string[]): Promise<void> {
  const [asked] = readFlags(args, propertyFlags);
  await runTest('site/test/property', { PROPERTY_EDITS: asked.edits, PROPERTY_BUSY: asked.busy, PROPERTY_SEED: asked.seed });
}

export async function benchChaos(args: string[]): Promise<void> {
  const [asked] = readFlags(args, chaosFlags);
  await runTest('site/test/publisher/chaos.test.ts', { CHAOS_KILLS: asked.kills, CHAOS_SEED: asked.seed });
}

async function runTest(test: string, env: Record<string, string>): Promise<void> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  await run(process.execPath, [vitest, 'run', '--project', 'site', test], {
    cwd: root,
    env: { ...process.env, ...env },
    show: true,
  });
}
