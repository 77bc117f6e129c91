import { useEffect, useRef } from 'react';
import { useAttended } from './attended.ts';

/**
 * What is on its way every second, all else four times a minute. Not by the cache's own polling, which went on at its old pace after
 * it was told to stop (Redux Toolkit 1.9.7 in Strapi 5.54, tried).
 */
export function useAskingAgain(ask: () => unknown, moving: boolean): void {
  const attended = useAttended();
  const wasAway = useRef(!attended);
  useEffect(() => {
    if (!attended) {
      wasAway.current = true;
      return undefined;
    }
    if (wasAway.current) ask();
    wasAway.current = false;
    // While an answer is awaited the cache asks no second time.
    const timer = setInterval(ask, moving ? 1_000 : 15_000);
    return () => clearInterval(timer);
  }, [attended, moving, ask]);
}
