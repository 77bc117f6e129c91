import { mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { syncPath, writeDurably } from '../durable.ts';
import { partial, type Installation } from '../installation.ts';
import { currentRelease, type Manifest } from '../manifest.ts';
import { listFiles, sha256Of } from '../tree.ts';
import { buildFolder } from './render.ts';

const keptReleases = 3;

/** Several installations may render in one checkout: the process id says whether anybody still waits for a render. */
export function buildName(id: string): string {
  return `${id}-${process.pid}`;
}

/** The tree becomes the release that is served, by one rename: whoever asks gets the old one or the new one, whole. */
export async function release(installation: Installation, facts: Omit<Manifest, 'files'>): Promise<void> {
  const making = installation.release(partial(facts.id));
  const tree = join(making, 'site');
  const files: Manifest['files'] = {};
  for (const path of await listFiles(tree)) {
    files[path] = await sha256Of(join(tree, path));
    await syncPath(join(tree, path));
  }
  await syncFolders(tree);
  await writeDurably(join(making, 'manifest.json'), JSON.stringify({ ...facts, files } satisfies Manifest));
  await rename(making, installation.release(facts.id));
  await syncPath(installation.releases);
  await pointCurrent(installation, facts.id);
  await dropOldReleases(installation);
}

async function pointCurrent(installation: Installation, id: string): Promise<void> {
  const next = `${installation.current}.next`;
  await rm(next, { force: true });
  await symlink(join('releases', id), next);
  await rename(next, installation.current);
  await syncPath(join(installation.current, '..'));
}

/** What a publisher that was killed has left: releases half made, renders nobody waits for. */
export async function repair(installation: Installation): Promise<void> {
  await mkdir(installation.releases, { recursive: true });
  await rm(`${installation.current}.next`, { force: true });
  for (const name of await readdir(installation.releases)) {
    if (name.endsWith(partial(''))) await rm(installation.release(name), { recursive: true, force: true });
  }
  for (const name of await foldersIn(buildFolder)) {
    // Folders without a process id are the compiled site's.
    const pid = /-(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) await rm(join(buildFolder, name), { recursive: true, force: true });
  }
}

/** A release that has become whole has left nothing to drop. */
export async function dropUnfinished(installation: Installation, id: string): Promise<void> {
  await rm(installation.release(partial(id)), { recursive: true, force: true });
  await rm(join(buildFolder, buildName(id)), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function dropOldReleases(installation: Installation): Promise<void> {
  const current = await currentRelease(installation);
  const ids = (await readdir(installation.releases)).filter((name) => name !== current && !name.endsWith(partial(''))).sort();
  for (const id of ids.slice(0, Math.max(0, ids.length - (keptReleases - 1)))) {
    await rm(installation.release(id), { recursive: true, force: true });
  }
}

async function syncFolders(folder: string): Promise<void> {
  await syncPath(folder);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncFolders(join(folder, entry.name));
  }
}

async function foldersIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}
