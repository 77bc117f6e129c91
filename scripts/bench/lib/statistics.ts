export interface Spread {
  p50: number;
  p95: number;
  longest: number;
  times: number;
}

/** The value that a share of all does not exceed: the nearest rank, so that it is one of those measured, rounded. */
export function spreadOf(values: readonly number[], decimals = 0): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0).toFixed(decimals));
  return { p50: at(0.5), p95: at(0.95), longest: at(1), times: sorted.length };
}
