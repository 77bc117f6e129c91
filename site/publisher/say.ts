/** Writes a line to the service log, for the operator. */
export function say(text: string): void {
  console.log(`publisher: ${text}`);
}

export async function timed<T>(step: string, work: () => Promise<T>, tell: (result: T) => string = () => ''): Promise<T> {
  const start = performance.now();
  const result = await work();
  const detail = tell(result);
  say(`${step}${detail ? `: ${detail}` : ''} (${Math.round(performance.now() - start)} ms)`);
  return result;
}
