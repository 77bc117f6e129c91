import { useEffect, useState } from 'react';

const pauseMs = 500;

/** What changes while somebody writes, as it was at their last pause of half a second. An object has to be the same until it changes. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
