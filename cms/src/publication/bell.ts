import { EventEmitter, once } from 'node:events';

/** Wakes those who wait for a line that this process committed. */
const bell = new EventEmitter().setMaxListeners(0);

export function ring(): void {
  bell.emit('line');
}

/** Until a line may have been committed, but no longer than `milliseconds`, or until `signal`. */
export async function nextRing(milliseconds: number, signal: AbortSignal): Promise<void> {
  const ends = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
  await once(bell, 'line', { signal: ends }).catch(() => undefined);
}
