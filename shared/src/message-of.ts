/** What an error says. Of a name with several addresses Node's own has no words but in its parts; that of `fetch` has its in its cause. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  if (!(error instanceof Error)) return String(error);
  return error.message === 'fetch failed' && error.cause ? messageOf(error.cause) : error.message;
}
