import type { Publisher } from '../publisher.ts';
import { bodiesInUse } from '../steps/prepare.ts';
import type { TakenDown } from './taken-down.ts';

/**
 * A text that was taken down is in no line here, nor in anything made of them; and the database is rewritten, because what was
 * deleted stays in its file until the room is needed. After the takedown, which knows by the lines what to look for.
 */
export function erase({ store, lines }: Pick<Publisher, 'store' | 'lines'>, gone: readonly TakenDown[]): void {
  const erased = gone.filter(({ erases }) => erases);
  if (erased.length === 0) return;
  store.lines.erase(erased);
  store.bodies.keepOnly(bodiesInUse(lines));
  store.releases.forgetLostPaths();
  store.scrub();
}
