import type { CheckedTable, SeenIntake } from '../../contracts/desk-intake.ts';

type Rows = readonly (readonly string[])[];

/** The table with these of its documents alone, in their lines: the others are left empty, and what is above the headings. */
export function onlyLines(rows: Rows, { rows: read, leftOut }: CheckedTable, lines: readonly number[]): string[][] {
  const kept = new Set(lines);
  const empty = new Set([...read.map(({ line }) => line).filter((line) => !kept.has(line)), ...leftOut.lines]);
  return rows.map((cells, at) => (empty.has(at + 1) ? [] : [...cells]));
}

/** What there was of its documents when it was checked. */
export function seenIn({ rows }: CheckedTable): SeenIntake['seen'] {
  return rows.flatMap(({ line, savedAt }) => (savedAt === undefined ? [] : [{ line, savedAt }]));
}
