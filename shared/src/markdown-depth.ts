/** Far beyond what a person writes, far below what breaks. */
export const mostNesting = 40;

/**
 * How deep quotes and lists are in one another, at most: marked calls itself for each, overflows the stack at some 2 000, and reads a text
 * once more for each level, so this is asked before it is called.
 */
export function deepestNesting(markdown: string): number {
  let deepest = 0;
  for (const line of markdown.split('\n')) deepest = Math.max(deepest, nestingOf(line));
  return deepest;
}

/** Quotes (`>`) and list markers (`-`, `*`, `+`, `1.`, `1)`) before the text of a line; two blanks before one are a level that an earlier line has opened. */
function nestingOf(line: string): number {
  const marker = /([ \t]*)(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
  let count = 0;
  for (let found = marker.exec(line); found; found = marker.exec(line)) count += 1 + Math.floor((found[1]?.length ?? 0) / 2);
  return count;
}
