import { useCallback, useSyncExternalStore } from 'react';

/** The time, to the second while something runs, and about to the minute otherwise. */
export function useNow(running = false): Date {
  const subscribe = useCallback(
    (changed: () => void) => {
      const timer = setInterval(changed, running ? 1_000 : 60_000);
      return () => clearInterval(timer);
    },
    [running],
  );
  return new Date(useSyncExternalStore(subscribe, wholeSecond));
}

function wholeSecond(): number {
  return Math.floor(Date.now() / 1_000) * 1_000;
}
