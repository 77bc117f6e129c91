import { parentPort, workerData } from 'node:worker_threads';
import readWorkbook from 'read-excel-file/universal';
import { dayOf, formatDay } from '@pho-luat/shared/dates';
import { mergedCells, type Range } from './merged-cells.ts';
import type { WorkbookAnswer } from './workbook.ts';

/** Reads one workbook and ends. */

const bytes = workerData as Uint8Array<ArrayBuffer>;

readWorkbook(bytes.buffer)
  .then((sheets): WorkbookAnswer => {
    const merged = mergedCells(bytes);
    return sheets.map(({ sheet, data }) => {
      const rows = data.map((row) => row.map(textOfCell));
      for (const range of merged.get(sheet) ?? []) fill(rows, range);
      return { name: sheet, rows };
    });
  })
  .catch((): WorkbookAnswer => 'broken')
  .then((answer) => parentPort?.postMessage(answer));

/** The library's types say `typeof Date` where a cell is a `Date`. */
function textOfCell(cell: unknown): string {
  if (cell instanceof Date) return formatDay(dayOf(cell));
  return cell === null ? '' : String(cell);
}

/** One agency in a cell merged over five tasks is that of each. */
function fill(rows: string[][], { top, left, bottom, right }: Range): void {
  const text = rows[top]?.[left];
  if (!text) return;
  for (const row of rows.slice(top, bottom + 1)) row.fill(text, left, right + 1);
}
