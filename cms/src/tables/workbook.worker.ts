import { parentPort, workerData } from 'node:worker_threads';
import { maxTableBytes, type ReadTable } from '../contracts/table.ts';
import { Unreadable } from '../reading/formats/unreadable.ts';
import { shownAs, type CellKind } from '../reading/formats/xlsx-values.ts';
import { readSheets, type Merged, type Row } from '../reading/formats/xlsx.ts';
import { maxColumns, maxLines } from './table-size.ts';
import type { WorkbookAnswer } from './workbook.ts';

/** Reads one workbook and ends. */

const maxUnpackedBytes = 30 * 1024 * 1024;

function read(bytes: Uint8Array): WorkbookAnswer {
  // What it hides too: an editor sees all of it before it is taken in.
  const sheets = readSheets(bytes, maxUnpackedBytes, asRulesRead, (row) => row).filter(({ rows }) => rows.length > 0);
  // Before a long text is filled into a million cells.
  const isTooLarge = ({ row, cells }: Row) => row > maxLines || cells.some(({ column }) => column > maxColumns);
  if (sheets.some(({ rows }) => rows.some(isTooLarge))) return 'too large';
  const tables = sheets.map(({ name, rows, merged }) => ({ name, rows: laidOut(rows, merged) }));
  // The same text in many cells is kept once here, but is sent as many times.
  return lengthOf(tables) > maxTableBytes ? 'too much' : tables;
}

/** As a computer writes numbers, and yes and no. */
function asRulesRead(kind: CellKind, value: string, dayParts: string): string {
  if (kind === 'boolean') return value && String(value === '1');
  const shown = shownAs(kind, value, dayParts);
  return kind === 'number' ? shown.replace(',', '.') : shown.trim();
}

function laidOut(filled: readonly Row[], merged: readonly Merged[]): string[][] {
  const width = Math.max(...filled.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const rows = Array.from({ length: Math.max(...filled.map(({ row }) => row)) }, () => Array<string>(width).fill(''));
  for (const { row, cells } of filled) for (const { column, text } of cells) rows[row - 1]?.splice(column - 1, 1, text);
  // One agency in a cell merged over five tasks is that of each.
  for (const { top, left, bottom, right } of merged) {
    const text = rows[top - 1]?.[left - 1];
    if (text) for (const row of rows.slice(top - 1, bottom)) row.fill(text, left - 1, right);
  }
  return rows;
}

function lengthOf(tables: ReadTable['sheets']): number {
  return tables.flatMap(({ rows }) => rows.flat()).reduce((sum, { length }) => sum + length, 0);
}

function answer(): WorkbookAnswer {
  try {
    return read(workerData as Uint8Array);
  } catch (error) {
    return error instanceof Unreadable && error.reason === 'too-large' ? 'too much' : 'broken';
  }
}

parentPort?.postMessage(answer());
