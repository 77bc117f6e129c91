import { writeDurably } from '../../lib/durable.ts';
import type { Installation } from '@pho-luat/shared/installation';
import type { Change, Listing } from '../release/listing.ts';
import type { TreeName, Trees } from '../release/trees.ts';
import type { Store } from '../store.ts';
import { factsOf, type TreeFacts } from '../../tree/facts.ts';

interface Laying {
  installation: Installation;
  store: Pick<Store, 'releases'>;
  trees: Trees;
  signal: AbortSignal;
}

/** Brings the tree that is not served to this listing; returns its name. Within a turn of the caller. */
export async function lay(
  { installation, store, trees, signal }: Laying,
  { listing, changes, facts }: { listing: Listing; changes: readonly Change[]; facts: TreeFacts },
): Promise<TreeName> {
  const tree = await trees.next();
  const state = store.releases.tree(tree);
  const isWhole = state !== undefined && (await factsOf(installation, tree))?.release === state.release;
  const missed = isWhole ? store.releases.stepsBackTo(state.release) : undefined;
  // While it is being changed, nobody knows what it holds.
  store.releases.setTree(tree, undefined);
  if (missed) await trees.change(tree, new Set([...missed.flat(), ...changes].map(({ path }) => path)), listing, signal);
  else await trees.rebuild(tree, listing, signal);
  await writeDurably(installation.treeFacts(tree), JSON.stringify(facts));
  return tree;
}

/**
 * Brings the tree that is not served to the release that is, while nothing waits, so that the next release has only its own changes
 * to lay.
 */
export async function layBoth(laying: Laying): Promise<void> {
  const { installation, store, trees } = laying;
  await trees.inTurn(async () => {
    const current = await trees.current();
    const facts = current && (await factsOf(installation, current));
    if (!facts || facts.release !== store.releases.last()?.id) throw new Error('the tree that is served is not the last release');
    const tree = await lay(laying, { listing: store.releases.listing(), changes: [], facts });
    store.releases.setTree(tree, { release: facts.release });
  });
}
