import { parentPort, workerData } from 'node:worker_threads';
import readWorkbook from 'read-excel-file/universal';
import { formatDay } from '@pho-luat/shared/dates';
import { maxTableBytes, type ReadTable } from '../contracts/table.ts';
import { mergedCells, type Range } from './merged-cells.ts';
import { isTooLarge } from './table-size.ts';
import type { WorkbookAnswer } from './workbook.ts';

/** Reads one workbook and ends. */

const bytes = workerData as Uint8Array<ArrayBuffer>;

readWorkbook(bytes.buffer)
  .then((sheets): WorkbookAnswer => {
    const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
    // Before a long text is filled into a million cells.
    if (filled.some(({ data }) => isTooLarge(data))) return 'too large';
    const merged = mergedCells(bytes);
    const tables = filled.map(({ sheet, data }) => {
      const rows = data.map((row) => row.map(textOfCell));
      for (const range of merged.get(sheet) ?? []) fill(rows, range);
      return { name: sheet, rows };
    });
    // The same text in many cells is kept once here, but is sent as many times.
    return lengthOf(tables) > maxTableBytes ? 'too much' : tables;
  })
  .catch((): WorkbookAnswer => 'broken')
  .then((answer) => parentPort?.postMessage(answer));

/** The library's types say `typeof Date` where a cell is a `Date`: what the cell shows, taken for UTC, so that no zone moves it to another day. */
function textOfCell(cell: unknown): string {
  if (cell instanceof Date) return formatDay(cell.toISOString().slice(0, 'YYYY-MM-DD'.length));
  return cell === null ? '' : String(cell);
}

function lengthOf(tables: ReadTable['sheets']): number {
  return tables.flatMap(({ rows }) => rows.flat()).reduce((sum, { length }) => sum + length, 0);
}

/** One agency in a cell merged over five tasks is that of each. */
function fill(rows: string[][], { top, left, bottom, right }: Range): void {
  const text = rows[top]?.[left];
  if (!text) return;
  for (const row of rows.slice(top, bottom + 1)) row.fill(text, left, right + 1);
}
