interface Asked<T> {
  data?: T | undefined;
  isFetching: boolean;
}

/**
 * What came when it was last asked for. What came before, which a cache gives until then, may be over: a version that was saved over since,
 * a tour that has ended.
 */
export function answered<T>({ data, isFetching }: Asked<T>): T | undefined {
  return isFetching ? undefined : data;
}

/** The server has it no more; after any other failure it may be there. */
export function isGone(error: unknown): boolean {
  return (error as { status?: number } | undefined)?.status === 404;
}

/** The connection failed: others will too. */
export function isUnanswered(error: unknown): boolean {
  return (error as { status?: number } | undefined)?.status === undefined;
}

/** The person who asks has no right to it. */
export function isRefused(error: unknown): boolean {
  return (error as { status?: number } | undefined)?.status === 403;
}

/** A second factor is on, and the answer that had its recovery codes did not come: they are never shown again. */
export function lacksCodes(isOn: boolean, turningOn: { isError: boolean }): boolean {
  return isOn && turningOn.isError;
}
