import type { Desk } from '../../../schemas/desk.ts';
import type { MyWork } from '../../../schemas/reviews.ts';

/** Known only once both have answered. */
export function nothingWaits(work: MyWork, desk: Pick<Desk, 'scheduled'> | undefined): boolean {
  return desk?.scheduled.length === 0 && Object.values(work).every((list) => list.length === 0);
}
