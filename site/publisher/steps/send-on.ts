import type { ReleaseReport } from '@pho-luat/shared/schemas/publication';
import type { Publisher } from '../pipeline.ts';
import { unionOfChanges } from '../push-changes.ts';
import { push } from '../push.ts';
import type { Change } from '../release/listing.ts';

/**
 * Sends a release on by the operator's command, with what earlier ones could not send; the first time, all of it. Nothing when there
 * is no command, or nothing to send.
 */
export async function sendOn(
  { installation, store, trees, pushCommand, signal }: Publisher,
  changes: readonly Change[],
): Promise<ReleaseReport['push']> {
  if (pushCommand === undefined) {
    store.unsent.forget();
    return undefined;
  }
  const everything = () => ({ changed: [...store.releases.listing().keys()], removed: [] });
  const unsent = unionOfChanges(store.unsent.get(pushCommand) ?? everything(), {
    changed: changes.filter(({ after }) => after !== undefined).map(({ path }) => path),
    removed: changes.filter(({ after }) => after === undefined).map(({ path }) => path),
  });
  const tree = await trees.current();
  if (tree === undefined || unsent.changed.length + unsent.removed.length === 0) return undefined;
  store.unsent.set(pushCommand, unsent);
  const outcome = await push({ command: pushCommand, tree: installation.tree(tree), ...unsent, signal });
  if (outcome.state === 'done') store.unsent.set(pushCommand, { changed: [], removed: [] });
  return outcome;
}
