/** Far beyond what a person writes, far below what breaks. */
export const mostNesting = 40;

/**
 * How deep quotes and lists are in one another, at most: marked calls itself for each, overflows the stack at some 2 000, and reads a text
 * once more for each level, so this is asked before it is called.
 */
export function deepestNesting(markdown: string): number {
  let deepest = 0;
  for (const line of markdown.split('\n')) deepest = Math.max(deepest, nestingOf(line, deepest));
  return deepest;
}

/** Quotes (`>`) and list markers (`-`, `*`, `+`, `1.`, `1)`) before the text of a line; two blanks before one are a level, of those that an earlier line has opened. */
function nestingOf(line: string, opened: number): number {
  const marker = /([ \t]*)(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
  let [markers, levels] = [0, 0];
  for (let found = marker.exec(line); found; found = marker.exec(line)) {
    markers += 1;
    levels += Math.floor((found[1]?.length ?? 0) / 2);
  }
  return markers + Math.min(levels, opened);
}
