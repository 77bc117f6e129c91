/**
 * 14 KB, which a phone's first round trip brings; half a kilobyte more for what is read and printed as a whole, with all its parts, and 0.2
 * for what a word of law in it means. A plan is the record of its tasks, with all that was done and a table for paper: 0.25 more for each,
 * and 1 for its chart and totals.
 */
export function mostBytes(html: string): number {
  const count = (part: RegExp) => html.match(part)?.length ?? 0;
  const tasks = count(/<li id="[^"]*" data-task/g);
  const ofText = count(/print-source/g) > 0 ? 0.5 + 0.2 * count(/class="term-note"/g) : 0;
  return 1024 * (14 + ofText + (tasks > 0 ? 1 + 0.25 * tasks : 0));
}

/** The addresses of its styles. */
export function stylesOf(html: string): string[] {
  return [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, address = '']) => address);
}
