import type { Desk, EntryStatus } from '../../contracts/desk.ts';

/** Whether something is on its way to the site, and so worth a look every second. */

export function isEntryMoving(status: EntryStatus): boolean {
  return status.state === 'building' || (status.state === 'waiting' && !isHeldUp(status));
}

export function isDeskMoving({ releases, waiting, erasures, hold }: Desk): boolean {
  const isErasing = erasures.some(({ doneAt }) => doneAt === undefined);
  return releases[0]?.state === 'building' || isErasing || (waiting.length > 0 && !hold);
}

/** While an operator holds the site at an earlier release, removals go through, and nothing else. */
export function isHeldUp({ state, action, hold }: EntryStatus): boolean {
  return state === 'waiting' && action === 'publish' && hold !== undefined;
}
