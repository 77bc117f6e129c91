import { readFile } from 'node:fs/promises';
import { writeDurably } from '../durable.ts';
import type { Installation } from '../installation.ts';
import type { Change, Listing } from '../release/listing.ts';
import type { TreeName, Trees } from '../release/trees.ts';
import type { Store } from '../store.ts';
import { treeFacts, type TreeFacts } from '../tree-facts.ts';

/** Brings the tree that is not served to this listing; gives its name. */
export async function lay(
  { installation, store, trees }: { installation: Installation; store: Pick<Store, 'releases'>; trees: Trees },
  { listing, changes, facts }: { listing: Listing; changes: readonly Change[]; facts: TreeFacts },
): Promise<TreeName> {
  const tree = await trees.next();
  const state = store.releases.tree(tree);
  const isWhole = state !== undefined && (await factsOf(installation, tree))?.release === state.release;
  const missed = isWhole ? store.releases.stepsBackTo(state.release) : undefined;
  // While it is being changed, nobody knows what it holds.
  store.releases.setTree(tree, undefined);
  if (missed) await trees.change(tree, new Set([...missed.flat(), ...changes].map(({ path }) => path)), listing);
  else await trees.rebuild(tree, listing);
  await writeDurably(installation.treeFacts(tree), JSON.stringify(facts));
  return tree;
}

async function factsOf(installation: Installation, tree: TreeName): Promise<TreeFacts | undefined> {
  try {
    return treeFacts.parse(JSON.parse(await readFile(installation.treeFacts(tree), 'utf8')));
  } catch {
    return undefined;
  }
}
