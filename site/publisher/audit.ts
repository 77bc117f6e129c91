import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { paths } from '@pho-luat/shared/paths';
import { nextMessage } from '../lib/thread-work.ts';
import { isAsPublished, type Published } from './as-published.ts';
import type { CmsClient } from './cms-client.ts';
import { LogDamaged } from './log-chain.ts';
import { say, timed } from './say.ts';
import type { Publisher } from './publisher.ts';
import { treeNames } from './release/trees.ts';
import { isOfSearch } from './store/releases.ts';

/** What is kept here and is not what it should be. */
export interface Damage {
  /** Whether our copy of the log is not the CMS's. */
  log: boolean;
  /** Paths of the site that do not answer as they were published. */
  paths: readonly string[];
}

/**
 * Compares what is kept here with what it should be: the copy of the log with its chain and with the CMS's, and every served file, in
 * each form that is sent, with its digest. Only looks, so that releases can go on meanwhile; `mend` looks once more. Nothing where all
 * is as it should be.
 */
export async function audit(publisher: Publisher, cms: Pick<CmsClient, 'check'>): Promise<Damage | undefined> {
  const differs = await timed('audit of the log', () => wrongInLog(publisher, cms), tell);
  const files = await publishedAt(publisher, publisher.store.releases.listing().keys());
  const wrong = await timed(
    'audit of the files',
    () => wrongInThread(files, publisher.signal),
    (found) => tell(found.length > 0),
  );
  return differs || wrong.length > 0 ? { log: differs, paths: wrong } : undefined;
}

function tell(differs: boolean): string {
  return differs ? 'differs, to be mended' : 'as it should be';
}

/**
 * The chain says which of two copies that differ is damaged. A damaged log of the CMS is told when it is asked for lines next, and our
 * copy stays.
 */
async function wrongInLog({ store, signal }: Publisher, cms: Pick<CmsClient, 'check'>): Promise<boolean> {
  const { seq, chain } = store.lines.end;
  const theirs = await cms.check(seq, signal);
  const isDamaged = await isCopyDamaged({ store, signal });
  if (theirs.fault) say(new LogDamaged(theirs.fault).message);
  return isDamaged || (!theirs.fault && theirs.chain !== chain);
}

async function isCopyDamaged({ store, signal }: Pick<Publisher, 'store' | 'signal'>): Promise<boolean> {
  const wrong = await store.lines.firstWrong(signal);
  if (wrong) say(`our copy of the log is damaged at line ${wrong.seq} (${wrong.type} ${wrong.id})`);
  return wrong !== undefined;
}

/** Runs before the first release of a process, which depends on our copy of the log. What is served stays meanwhile. */
export async function mendCopy(publisher: Pick<Publisher, 'store' | 'signal'>): Promise<void> {
  if (await isCopyDamaged(publisher)) readAnew(publisher);
}

function readAnew({ store }: Pick<Publisher, 'store'>): void {
  say('our copy of the log is not as it should be: reading anew');
  store.lines.forget();
}

/** The served files of these paths. */
async function publishedAt({ installation, store, blobs, trees }: Publisher, asked: Iterable<string>): Promise<Published[]> {
  const current = await trees.current();
  if (current === undefined) return [];
  const root = installation.tree(current);
  const listing = store.releases.listing();
  return [...asked].flatMap((path) => {
    const sha256 = listing.get(path);
    return sha256 === undefined ? [] : [{ path, file: join(root, path), sha256, blob: blobs.pathOf(sha256) }];
  });
}

/** A release may change the tree meanwhile, so findings are checked once more before they are repaired. */
async function wrongInThread(files: readonly Published[], signal: AbortSignal): Promise<string[]> {
  const worker = new Worker(new URL('./audit.worker.ts', import.meta.url), { workerData: files });
  try {
    return await nextMessage(worker, signal);
  } finally {
    await worker.terminate();
  }
}

/** Drops what is still damaged, so that the next release reads or makes it again. */
export async function mend(publisher: Publisher, damage: Damage): Promise<void> {
  if (damage.log) readAnew(publisher);
  await publisher.trees.inTurn(async () => {
    const wrong = (await publishedAt(publisher, damage.paths)).filter((file) => !isAsPublished(file));
    for (const { path, sha256 } of wrong) await mendFile(publisher, path, sha256);
    if (wrong.length > 0) for (const name of treeNames) publisher.store.releases.setTree(name, undefined);
  });
}

/** The same bytes may be shared under other names: damage in one is damage in all. */
async function mendFile({ blobs, files, pictures, search }: Publisher, path: string, sha256: string): Promise<void> {
  say(`${path} is not as it was published`);
  // A release that is held could not be made again otherwise.
  const bytes = await blobs.mend(sha256);
  await files.drop(sha256);
  if (path.startsWith(paths.images())) await pictures.dropAt(path);
  if (!bytes && isOfSearch(path)) await search.dropAt(path);
}
