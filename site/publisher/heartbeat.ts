/** How it is known that a step which takes long is worked on. */
export interface Pulse {
  everyMs: number;
  /** Processor time between two looks that counts as work, at least. */
  leastMs: number;
  /** Processor time of the process with all its threads, since it began. */
  usedMs: () => number;
}

/**
 * A publisher that waits for ever answers looks all the same, which takes up to a fifth of a second of processor time a minute. One that works
 * has two seconds even where sixty work on two cores.
 */
export const usualPulse: Pulse = {
  everyMs: 60_000,
  leastMs: 1_000,
  usedMs() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
};

/** Calls `tell` each minute in which the work used its processor, until it has ended. What hangs is known by its silence. */
export async function whileAtWork<T>(work: () => Promise<T>, tell: () => void, { everyMs, leastMs, usedMs }: Pulse): Promise<T> {
  let before = usedMs();
  const beat = setInterval(() => {
    const used = usedMs();
    if (used - before >= leastMs) tell();
    before = used;
  }, everyMs);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
