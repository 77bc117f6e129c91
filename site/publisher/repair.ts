import { rm } from 'node:fs/promises';
import type { Publisher } from './publisher.ts';
import { treeNames } from './release/trees.ts';

/**
 * Repairs what a killed publisher has left: a release that was whole, but not served yet, is served; blobs that
 * nothing names are dropped. A tree that was being changed is checked file by file when its turn comes.
 */
export async function repair({ installation, store, blobs, trees, assets }: Publisher): Promise<void> {
  await rm(`${installation.current}.next`, { force: true });
  const last = store.releases.last();
  const current = await trees.current();
  // Usually both are.
  const candidates = current === undefined ? treeNames : [current, ...treeNames];
  const whole = candidates.find((name) => last !== undefined && store.releases.tree(name)?.release === last.id);
  if (whole !== undefined && current !== whole) await trees.swap(whole);
  // Before the first release nothing but the compiled site names its own files.
  const needed = new Set([...store.blobs(), ...[...assets.values()].map(({ sha256 }) => sha256)]);
  await blobs.sweep((sha256) => needed.has(sha256));
}
