import type { Box, PlacedRun } from './placed.ts';

/** A table that is drawn with lines. */
export interface Grid {
  box: Box;
  /** Where its columns begin and end. */
  columns: number[];
  cells: GridCell[];
}

interface GridCell {
  box: Box;
  row: number;
  width: number;
  height: number;
}

/** How far apart two lines may be that are one: the two edges of one that was drawn as an area. */
const near = 3;
/** A page with more rules than this has a drawing. */
const mostRules = 3_000;

/** The tables of a page: lines that touch, and make two columns at least. */
export function gridsOf(rules: readonly Box[]): Grid[] {
  if (rules.length > mostRules) return [];
  return touching(rules).flatMap((group) => gridOf(group) ?? []);
}

function touching(rules: readonly Box[]): Box[][] {
  const groups: { box: Box; rules: Box[] }[] = [];
  for (const rule of rules) {
    const met = groups.filter(({ rules: others }) => others.some((other) => touch(rule, other)));
    const joined = [...met.flatMap((group) => group.rules), rule];
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push({ box: rule, rules: joined });
  }
  return groups.map((group) => group.rules);
}

function touch(a: Box, b: Box): boolean {
  return a.x1 <= b.x2 + near && b.x1 <= a.x2 + near && a.y1 <= b.y2 + near && b.y1 <= a.y2 + near;
}

function gridOf(rules: readonly Box[]): Grid | undefined {
  const upright = rules.filter(({ x1, x2, y1, y2 }) => y2 - y1 > x2 - x1);
  const level = rules.filter((rule) => !upright.includes(rule));
  const columns = placesOf([...upright.map(({ x1 }) => x1), ...level.flatMap(({ x1, x2 }) => [x1, x2])]);
  const rows = placesOf([...level.map(({ y1 }) => y1), ...upright.flatMap(({ y1, y2 }) => [y1, y2])]);
  if (columns.length < 3 || rows.length < 2) return undefined;

  const between = (places: readonly number[], at: number) => ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2;
  const isParted = (row: number, column: number) =>
    upright.some(({ x1, y1, y2 }) => isNear(x1, columns[column]) && y1 < between(rows, row) && y2 > between(rows, row));
  const isUnder = (row: number, column: number) =>
    level.some(({ y1, x1, x2 }) => isNear(y1, rows[row]) && x1 < between(columns, column) && x2 > between(columns, column));

  const taken = new Set<string>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows.length - 1; row += 1)
    for (let column = 0; column < columns.length - 1; column += 1) {
      if (taken.has(`${row} ${column}`)) continue;
      let [width, height] = [1, 1];
      while (column + width < columns.length - 1 && !isParted(row, column + width)) width += 1;
      while (row + height < rows.length - 1 && !isUnder(row + height, column)) height += 1;
      for (let y = row; y < row + height; y += 1) for (let x = column; x < column + width; x += 1) taken.add(`${y} ${x}`);
      cells.push({ box: boxOf(columns, rows, column, row, width, height), row, width, height });
    }
  return { box: boxOf(columns, rows, 0, 0, columns.length - 1, rows.length - 1), columns, cells };
}

function boxOf(columns: number[], rows: number[], column: number, row: number, width: number, height: number): Box {
  const at = (places: readonly number[], place: number) => places[place] ?? 0;
  return { x1: at(columns, column), y1: at(rows, row), x2: at(columns, column + width), y2: at(rows, row + height) };
}

function isNear(a: number, b = Number.NaN): boolean {
  return Math.abs(a - b) <= near;
}

/** Each place once, from the smallest. */
function placesOf(values: readonly number[]): number[] {
  const places: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) if (!isNear(value, places.at(-1))) places.push(value);
  return places;
}

/** Judged by the middle of the run. */
export function isWithin(run: PlacedRun, { x1, y1, x2, y2 }: Box): boolean {
  const [x, y] = [run.x + run.width / 2, run.y - run.size * 0.3];
  return x > x1 && x < x2 && y > y1 && y < y2;
}
