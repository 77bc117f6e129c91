import type { Store } from '../store.ts';

/** A name that sorts by time and says what it holds; unique even when the clock was set back. */
export function releaseName({ releases }: Pick<Store, 'releases'>, startedAt: Date, seq: number): string {
  const name = `${startedAt.toISOString().replace(/[-:]/g, '').replace('T', '-').replace('.', '-').slice(0, 19)}-${seq}`;
  let free = name;
  for (let number = 2; releases.get(free); number += 1) free = `${name}-${number}`;
  return free;
}
