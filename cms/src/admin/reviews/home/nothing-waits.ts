import type { Desk } from '../../../contracts/desk.ts';
import type { MyWork } from '../../../contracts/reviews.ts';

/** Known only once both have answered. */
export function nothingWaits(work: MyWork, desk: Pick<Desk, 'scheduled'> | undefined): boolean {
  return desk?.scheduled.length === 0 && Object.values(work).every((list) => list.length === 0);
}
