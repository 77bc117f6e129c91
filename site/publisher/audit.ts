import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paths } from '@pho-luat/shared/paths';
import { digestOf } from '../renderer/pack.ts';
import type { CmsClient } from './cms-client.ts';
import { log, timed } from './log.ts';
import type { Publisher } from './pipeline.ts';
import { encodings, unpacked } from './release/blobs.ts';
import { treeNames } from './release/trees.ts';
import { forgetLog } from './steps/read.ts';
import { sha256Of } from './tree.ts';

/** What is kept here and is not what it should be. */
export interface Damage {
  /** Our copy of the log is not the CMS's. */
  log: boolean;
  /** Paths of the site that do not answer as they were published. */
  paths: readonly string[];
}

/**
 * Compares what is kept here with what it should be: the copy of the log with the CMS's, block by block, and every served file, in each
 * form that is sent, with its digest. Only looks, so that releases can go on meanwhile; `mend` looks once more. Nothing where all is
 * as it should be.
 */
export async function audit(publisher: Publisher, cms: Pick<CmsClient, 'digests'>): Promise<Damage | undefined> {
  const differs = await timed('audit of the log', () => logDiffers(publisher, cms), tell);
  const wrong = await timed(
    'audit of the files',
    () => wrongOf(publisher, publisher.store.releases.listing().keys()),
    (found) => tell(found.size > 0),
  );
  return differs || wrong.size > 0 ? { log: differs, paths: [...wrong.keys()] } : undefined;
}

function tell(differs: boolean): string {
  return differs ? 'differs, to be mended' : 'as it should be';
}

async function logDiffers({ store, signal }: Publisher, cms: Pick<CmsClient, 'digests'>): Promise<boolean> {
  const upTo = store.lines.lastSeq;
  const theirs = await cms.digests(upTo, signal);
  const ours = store.lines.digests(upTo, theirs.block);
  return (
    theirs.digests.length !== ours.length ||
    ours.some(({ from, sha256 }, at) => from !== theirs.digests[at]?.from || sha256 !== theirs.digests[at].sha256)
  );
}

/** Path → what its digest should be. */
async function wrongOf(
  { installation, store, blobs, trees, signal }: Publisher,
  asked: Iterable<string>,
): Promise<Map<string, string>> {
  const wrong = new Map<string, string>();
  const current = await trees.current();
  if (current === undefined) return wrong;
  const root = installation.tree(current);
  const listing = store.releases.listing();
  for (const path of asked) {
    signal.throwIfAborted();
    const sha256 = listing.get(path);
    if (sha256 !== undefined && !(await isAsPublished(join(root, path), sha256, blobs.pathOf(sha256)))) wrong.set(path, sha256);
  }
  return wrong;
}

async function isAsPublished(file: string, sha256: string, blob: string): Promise<boolean> {
  try {
    if ((await sha256Of(file)) !== sha256) return false;
    for (const end of encodings) {
      const packed = await readFile(file + end).catch(() => undefined);
      if (packed ? digestOf(unpacked(end, packed)) !== sha256 : existsSync(blob + end)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** Throws away what is damaged still, so that the next release reads or makes it anew. */
export async function mend(publisher: Publisher, damage: Damage): Promise<void> {
  if (damage.log) {
    log('our copy of the log is not the CMS’s: reading anew');
    forgetLog(publisher);
  }
  const wrong = await wrongOf(publisher, damage.paths);
  for (const [path, sha256] of wrong) await mendFile(publisher, path, sha256);
  if (wrong.size > 0) for (const name of treeNames) publisher.store.releases.setTree(name, undefined);
}

/** The same bytes may lie under other names, shared: what was changed in one is changed in all. */
async function mendFile({ blobs, files, pictures, search }: Publisher, path: string, sha256: string): Promise<void> {
  log(`${path} is not as it was published`);
  const text = await blobs.unpack(sha256);
  await blobs.drop(sha256);
  // Of a release that is held, nobody else could make it again.
  if (text !== undefined) blobs.putText(text);
  await files.drop(sha256);
  if (path.startsWith(paths.images())) await pictures.dropAt(path);
  if (path.startsWith(paths.searchIndex())) await search.dropAt(path);
}
