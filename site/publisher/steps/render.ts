import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { RenderInput } from '../../src/views.ts';
import { siteRoot } from '../code-digest.ts';
import { writeDurably } from '../durable.ts';
import { ReleaseFailure } from '../failure.ts';

const longestMs = 10 * 60_000;

/** Where renders lie: within the project, because Astro's rename fails across file systems. */
export const buildFolder = join(siteRoot, '.build');

export type Render = typeof render;

/** Draws the pages with `astro build`; gives the folder that holds them. */
export async function render(input: RenderInput, inputPath: string, name: string, signal: AbortSignal): Promise<string> {
  await writeDurably(inputPath, JSON.stringify(input));
  const outDir = join(buildFolder, name);
  await rm(outDir, { recursive: true, force: true });
  await run([join(siteRoot, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', outDir], inputPath, signal);
  return outDir;
}

function run(args: string[], renderInput: string, signal: AbortSignal): Promise<void> {
  const { PATH, HOME, TMPDIR } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: siteRoot,
      // The CMS's secrets and whatever else the environment holds are none of a page's business.
      env: { PATH, HOME, TMPDIR, RENDER_INPUT: renderInput, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
      timeout: longestMs,
    });
    let output = '';
    const keepEnd = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4_000));
    child.stdout.on('data', keepEnd);
    child.stderr.on('data', keepEnd);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new ReleaseFailure('render', lastLines(output) || `astro ended with ${code}`));
    });
  });
}

function lastLines(output: string): string {
  return stripVTControlCharacters(output).trim().split('\n').slice(-12).join('\n');
}
