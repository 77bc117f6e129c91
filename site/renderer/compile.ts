import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { nameDurably } from '../lib/durable.ts';
import { sourceDigest, siteRoot } from '../lib/source-digest.ts';

export interface CompiledSite {
  /** The module that renders: `entry.ts`, compiled. */
  entry: string;
  /** The folder whose files belong in every tree: `/_astro/…`, `/favicon.svg`. */
  assets: string;
}

/** Within the project, because Astro's rename fails across file systems. */
const buildFolder = join(siteRoot, '.build');
/** A build that was not used for this long belongs to a version that is gone. */
const keptMs = 24 * 3_600_000;

/** Compiles the site's present source once: reuses an existing build, and tolerates another process that compiles at the same time. */
export async function compileSite(signal: AbortSignal): Promise<CompiledSite> {
  const digest = await sourceDigest();
  const folder = join(buildFolder, digest);
  if (!existsSync(folder)) {
    await mkdir(buildFolder, { recursive: true });
    const making = await mkdtemp(join(buildFolder, 'partial-'));
    try {
      await build(making, signal);
      // The source was edited meanwhile, so it is unknown which version this is.
      if ((await sourceDigest()) !== digest) return await compileSite(signal);
      await becomes(making, folder);
    } finally {
      await rm(making, { recursive: true, force: true });
    }
    await dropOld();
  }
  const now = new Date();
  await utimes(folder, now, now);
  return { entry: join(folder, 'server/entry.mjs'), assets: join(folder, 'client') };
}

async function becomes(making: string, folder: string): Promise<void> {
  try {
    await nameDurably(making, folder);
  } catch (cause) {
    // Another process was first, and has made the same.
    if (!existsSync(folder)) throw cause;
  }
}

async function dropOld(): Promise<void> {
  for (const name of await readdir(buildFolder)) {
    const folder = join(buildFolder, name);
    const usedAt = await stat(folder).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity,
    );
    if (Date.now() - usedAt > keptMs) await rm(folder, { recursive: true, force: true });
  }
}

async function build(outDir: string, signal: AbortSignal): Promise<void> {
  const { PATH, HOME, TMPDIR } = process.env;
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [join(siteRoot, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', outDir], {
      cwd: siteRoot,
      // Pages must not see the CMS's secrets or anything else in the environment.
      env: { PATH, HOME, TMPDIR, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    let output = '';
    const keepEnd = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4_000));
    child.stdout.on('data', keepEnd);
    child.stderr.on('data', keepEnd);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(lastLines(output) || `astro ended with ${code}`));
    });
  });
}

function lastLines(output: string): string {
  return stripVTControlCharacters(output).trim().split('\n').slice(-12).join('\n');
}
