/**
 * Hides small counts in a table that is made public, and what would let a reader work them out: cell suppression, as statistical offices
 * do it. A count under five may be one person at one poster.
 */

export const fewest = 5;

export interface Cell {
  count: number;
  /** `few`: under five. `covered`: hidden so that another cell cannot be worked out. */
  state: 'shown' | 'few' | 'covered';
}

/** Cells that add up to another one of the table. */
export interface Sum {
  parts: readonly Cell[];
  total: Cell;
}

export function cellOf(count: number): Cell {
  return { count, state: 'shown' };
}

/** Hides in place. The hidden part of a sum is itself a count that a reader can work out, so it must cover two cells or more, and five or more. */
export function hideFew(cells: Iterable<Cell>, sums: readonly Sum[]): void {
  for (const cell of cells) if (cell.count < fewest) cell.state = 'few';
  // Each round hides a cell, so there is an end.
  while (sums.some((sum) => !isSafe(sum) && coverOneMore(sum)));
}

function isSafe({ parts, total }: Sum): boolean {
  const hidden = parts.filter(isHidden);
  if (isHidden(total)) return hidden.length > 0;
  if (hidden.length === 0) return true;
  const sum = hidden.reduce((all, { count }) => all + count, 0);
  // When each of them is as large as few can be, their sum says so.
  const areAllKnown = hidden.every(({ state }) => state === 'few') && sum === hidden.length * (fewest - 1);
  return hidden.length > 1 && sum >= fewest && !areAllKnown;
}

/** Hides the smallest part that is shown, which is missed least; in a sum without other parts, the total. */
function coverOneMore({ parts, total }: Sum): boolean {
  const shown = parts.filter((cell) => !isHidden(cell));
  const smallest = shown.reduce<Cell | undefined>(
    (least, cell) => (least && least.count <= cell.count ? least : cell),
    undefined,
  );
  const covered = smallest ?? (isHidden(total) ? undefined : total);
  if (covered) covered.state = 'covered';
  return covered !== undefined;
}

function isHidden({ state }: Cell): boolean {
  return state !== 'shown';
}
