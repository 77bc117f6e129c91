import { useSyncExternalStore } from 'react';

/** A value outside React, for what is no component or in no tree of components with its reader; `use` follows what is read of it. */
export function stored<T>(first: T) {
  let now = first;
  const listeners = new Set<() => void>();
  const listen = (tell: () => void) => {
    listeners.add(tell);
    return () => void listeners.delete(tell);
  };
  return {
    get: () => now,
    set(next: T): void {
      now = next;
      for (const tell of listeners) tell();
    },
    use: <R>(read: () => R): R => useSyncExternalStore(listen, read),
  };
}
