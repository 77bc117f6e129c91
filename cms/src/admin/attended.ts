import { useSyncExternalStore } from 'react';

/**
 * Whether somebody is at this page: it is visible, and was used within the last half hour. Otherwise asking how things are
 * going would go on for nobody, and would keep a session open that ends when it is not used.
 */
const longestPauseMs = 30 * 60_000;
const touches = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;

export function useAttended(): boolean {
  return useSyncExternalStore(subscribe, () => !document.hidden && Date.now() - lastTouch < longestPauseMs);
}

let lastTouch = Date.now();

function subscribe(changed: () => void): () => void {
  const touched = () => {
    const wasLongAgo = Date.now() - lastTouch >= longestPauseMs;
    lastTouch = Date.now();
    if (wasLongAgo) changed();
  };
  // When nobody is there no event comes, so a timer must look.
  const look = setInterval(changed, 60_000);
  document.addEventListener('visibilitychange', changed);
  for (const touch of touches) document.addEventListener(touch, touched, { passive: true, capture: true });
  return () => {
    clearInterval(look);
    document.removeEventListener('visibilitychange', changed);
    for (const touch of touches) document.removeEventListener(touch, touched, { capture: true });
  };
}
