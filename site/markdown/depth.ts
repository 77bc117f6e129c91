/**
 * How many quotes and lists a line of Markdown opens, at most. marked calls itself for each of them and overflows the stack at some
 * 2 000, so this is asked before it is called.
 */
export function deepestNesting(markdown: string): number {
  let deepest = 0;
  for (const line of markdown.split('\n')) deepest = Math.max(deepest, markersAtStart(line));
  return deepest;
}

/** Quotes (`>`) and list markers (`-`, `*`, `+`, `1.`, `1)`) before the text of a line. */
function markersAtStart(line: string): number {
  const marker = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
  let count = 0;
  while (marker.test(line)) count += 1;
  return count;
}
