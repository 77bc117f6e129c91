import type { EntryStatus } from '../../contracts/desk.ts';
import { printWarnings } from '../../words/print.ts';

/** What to know before codes are printed of a campaign that is published, and that readers do not have yet. */
export function notOnSite({ state, action, reason }: Pick<EntryStatus, 'state' | 'action' | 'reason'>): string | undefined {
  const isThere = state === 'live' && reason === undefined;
  return action === 'publish' && !isThere ? printWarnings.notOnSite(reason) : undefined;
}
