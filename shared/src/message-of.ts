/**
 * What an error says. For a name with several addresses, Node's error has words only in its parts; `fetch`'s error has them in its
 * cause.
 */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  if (!(error instanceof Error)) return String(error);
  return error.message === 'fetch failed' && error.cause ? messageOf(error.cause) : error.message;
}
