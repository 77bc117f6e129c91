import { join } from 'node:path';
import { paths } from '@pho-luat/shared/paths';
import type { CmsClient } from './cms-client.ts';
import { log, timed } from './log.ts';
import type { Publisher } from './pipeline.ts';
import { treeNames } from './release/trees.ts';
import { forgetLog } from './steps/read.ts';
import { sha256Of } from './tree.ts';

/**
 * Compares what is kept here with what it should be: the copy of the log with the CMS's, block by block, and every served file with
 * its digest. What differs is thrown away and made or read anew by the next release. True when there was something.
 */
export async function audit(publisher: Publisher, cms: Pick<CmsClient, 'digests'>): Promise<boolean> {
  const logDiffers = await timed('audit of the log', () => auditLog(publisher, cms), tell);
  const filesDiffer = await timed('audit of the files', () => auditFiles(publisher), tell);
  return logDiffers || filesDiffer;
}

function tell(differs: boolean): string {
  return differs ? 'differs, to be mended' : 'as it should be';
}

async function auditLog({ store, lines, signal }: Publisher, cms: Pick<CmsClient, 'digests'>): Promise<boolean> {
  const upTo = store.lines.lastSeq;
  const theirs = await cms.digests(upTo, signal);
  const ours = store.lines.digests(upTo, theirs.block);
  const differs =
    theirs.digests.length !== ours.length ||
    ours.some(({ from, sha256 }, at) => from !== theirs.digests[at]?.from || sha256 !== theirs.digests[at].sha256);
  if (!differs) return false;
  log(`our copy of the log up to ${upTo} is not the CMS's: reading anew`);
  forgetLog({ store, lines });
  return true;
}

async function auditFiles({ installation, store, blobs, trees, files, pictures, signal }: Publisher): Promise<boolean> {
  const current = await trees.current();
  if (current === undefined) return false;
  const root = installation.tree(current);
  const wrong = new Map<string, string>();
  for (const [path, sha256] of store.releases.listing()) {
    signal.throwIfAborted();
    if ((await sha256Of(join(root, path)).catch(() => undefined)) === sha256) continue;
    log(`${path} is not as it was published`);
    wrong.set(path, sha256);
  }
  if (wrong.size === 0) return false;
  for (const [path, sha256] of wrong) {
    // The same bytes may lie under other names, shared: what was changed in one is changed in all.
    await blobs.drop(sha256);
    await files.drop(sha256);
    if (path.startsWith(paths.images())) await pictures.dropAt(path);
  }
  const hashes = new Set(wrong.values());
  store.pages.forget((page) => hashes.has(page.sha256));
  for (const name of treeNames) store.releases.setTree(name, undefined);
  return true;
}
