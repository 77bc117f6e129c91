import { gridsOf, isWithin, type Grid } from './grids.ts';
import { linesOf, partsOf, withoutNotes, withoutRunning, type Line } from './lines.ts';
import type { PlacedPage, PlacedRun } from './placed.ts';

/** Lines one below the other, texts beside one another, or a table. */
export type Part =
  | { kind: 'lines'; lines: Line[] }
  | { kind: 'columns'; left: Line[]; right: Line[] }
  | { kind: 'table'; grid: Grid; rows: TableCell[][] };
type Table = Extract<Part, { kind: 'table' }>;

export interface TableCell {
  lines: Line[];
  /** Where its lines may end. */
  right: number;
  spans: string;
}

/** Pages from their top, each going on where the one before ends, then their notes; `running` counts lines at their edges, which are left out. */
export function partsOfPages(pages: readonly PlacedPage[]): { parts: Part[]; running: number } {
  const tables: Table[][] = [];
  const lines = pages.map(({ runs, rules, height }, page) => {
    const grids = gridsOf(rules).filter(({ box }) => runs.some((run) => isWithin(run, box)));
    tables.push(grids.map((grid) => tableOf(grid, runs, page)));
    const free = runs.filter((run) => !grids.some(({ box }) => isWithin(run, box)));
    return { lines: linesOf(free, page), height };
  });
  const { pages: kept, dropped } = withoutRunning(lines);
  const parts: Part[] = [];
  const allNotes: Line[] = [];
  for (const [page, own] of kept.entries()) {
    const { text, notes } = withoutNotes(own, pages[page]?.height ?? 0);
    const [first, ...rest] = partsOfPage(text, tables[page] ?? []);
    if (first && !goesOnIn(parts.at(-1), first)) parts.push(first);
    parts.push(...rest);
    allNotes.push(...notes);
  }
  return { parts: allNotes.length > 0 ? [...parts, { kind: 'lines', lines: allNotes }] : parts, running: dropped };
}

function tableOf(grid: Grid, runs: readonly PlacedRun[], page: number): Table {
  const cut = runs.flatMap((run) => (isWithin(run, grid.box) ? cutAt(run, grid.columns) : []));
  const rows: TableCell[][] = [];
  for (const { box, row, width, height } of grid.cells) {
    const spans = `${width > 1 ? ` colspan="${width}"` : ''}${height > 1 ? ` rowspan="${height}"` : ''}`;
    const lines = linesOf(
      cut.filter((run) => isWithin(run, box)),
      page,
    );
    const margin = Math.min(...lines.map(({ x }) => x)) - box.x1;
    (rows[row] ??= []).push({ spans, lines, right: box.x2 - margin });
  }
  return { kind: 'table', grid, rows };
}

/** Words of two narrow cells may come as one run: it ends at the blank that is nearest to the line between them. */
function cutAt(run: PlacedRun, columns: readonly number[]): PlacedRun[] {
  const { text, x, width } = run;
  const border = columns.find((column) => column > x + run.size && column < x + width - run.size / 2);
  const blanks = Array.from(text.matchAll(/\s+/g), ({ index }) => index);
  if (border === undefined || blanks.length === 0) return [run];
  const expected = ((border - x) / width) * text.length;
  const cut = blanks.reduce((best, blank) => (Math.abs(blank - expected) < Math.abs(best - expected) ? blank : best));
  const rest = { ...run, text: text.slice(cut), x: border + 1, width: x + width - border - 1 };
  return [{ ...run, text: text.slice(0, cut), width: border - x - 1 }, ...cutAt(rest, columns)];
}

function partsOfPage(lines: readonly Line[], tables: readonly Table[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const table of tables.toSorted((a, b) => a.grid.box.y1 - b.grid.box.y1)) {
    const to = lines.filter(({ y }) => y < table.grid.box.y1).length;
    parts.push(...partsOfLines(lines.slice(from, to)), table);
    from = Math.max(from, to);
  }
  return [...parts, ...partsOfLines(lines.slice(from))];
}

function partsOfLines(lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  for (let place = 0; place < lines.length;) {
    const rows = besideEachOther(lines.slice(place));
    const [left, right] = [rows.flatMap((row) => row.left), rows.flatMap((row) => row.right)];
    const last = parts.at(-1);
    if (rows.length > 1) parts.push({ kind: 'columns', left, right });
    else if (last?.kind === 'lines') last.lines.push(...lines.slice(place, place + 1));
    else parts.push({ kind: 'lines', lines: lines.slice(place, place + 1) });
    place += Math.max(rows.length, 1);
  }
  return parts;
}

interface Row {
  y: number;
  left: Line[];
  right: Line[];
}

/** The first of these lines that stand on the left and right of one gap, to the last that stands on both sides, and what is close below it. */
function besideEachOther(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let gap = { from: -Infinity, to: Infinity };
  let length = 0;
  for (const line of lines) {
    const parts = partsOf(line);
    if (rows.length === 0) {
      if (parts.length < 2) break;
      gap = { from: parts[0]?.right ?? 0, to: parts[1]?.x ?? 0 };
    }
    const middle = (gap.from + gap.to) / 2;
    const [left, right] = [parts.filter(({ x }) => x < middle), parts.filter(({ x }) => x >= middle)];
    gap = { from: Math.max(gap.from, ...left.map((part) => part.right)), to: Math.min(gap.to, ...right.map(({ x }) => x)) };
    if (gap.to - gap.from < line.size * 0.8) break;
    const isNext = line.y - (rows.at(-1)?.y ?? 0) < line.size * 2.2 || (left.length === 0 && isBelow(line, rows));
    if ((left.length > 0 && right.length > 0) || (length === rows.length && isNext)) length = rows.length + 1;
    rows.push({ y: line.y, left, right });
  }
  return rows.slice(0, length);
}

/** A signer stands below a space, in the middle of the lines above. */
function isBelow(line: Line, rows: readonly Row[]): boolean {
  const middleOf = ({ x, right }: Line) => (x + right) / 2;
  return rows.some(({ right }) => right.some((above) => Math.abs(middleOf(above) - middleOf(line)) < 12));
}

/** Whether a text or a table is the rest of what the page before ended with, and if so added to it. */
function goesOnIn(above: Part | undefined, part: Part): boolean {
  if (part.kind === 'lines' && above?.kind === 'lines') {
    above.lines.push(...part.lines);
    return true;
  }
  if (part.kind !== 'table' || above?.kind !== 'table') return false;
  const [columns, before] = [part.grid.columns, above.grid.columns];
  if (columns.length !== before.length || columns.some((x, place) => Math.abs(x - (before[place] ?? 0)) > 4)) return false;
  addRows(above.rows, part.rows);
  return true;
}

/** Leaves out heads that are repeated on each page; a row without its first cell is the rest of the one before. */
function addRows(rows: TableCell[][], [first = [], ...rest]: readonly TableCell[][]): void {
  const textOf = (row: TableCell[] = []) => row.map(({ lines }) => lines.map(({ text }) => text).join(' ')).join('|');
  const last = rows.at(-1) ?? [];
  const isRest = first[0]?.lines.length === 0 && last.length === first.length;
  if (isRest) for (const [place, { lines }] of first.entries()) last[place]?.lines.push(...lines);
  else if (textOf(first) !== textOf(rows[0])) rows.push(first);
  rows.push(...rest);
}
