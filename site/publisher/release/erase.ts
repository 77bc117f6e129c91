import type { Publisher } from '../publisher.ts';
import { bodiesInUse } from '../steps/prepare.ts';
import type { TakenDown } from './taken-down.ts';

/**
 * A text that was taken down is in no line here, nor in anything made of them. After the takedown, which knows by the lines what to look
 * for; up to which line it is done is noted with it.
 */
export function erase({ store, lines }: Pick<Publisher, 'store' | 'lines'>, gone: readonly TakenDown[], upTo: number): void {
  const erased = gone.filter(({ erases }) => erases);
  if (erased.length === 0) return;
  store.erase(erased, bodiesInUse(lines), upTo);
}
