import { csvOf } from '@pho-luat/shared/csv';

/** A column of a table for spreadsheets and for programs: its key in JSON, its head in CSV. */
export interface Column<Row> {
  key: string;
  label: string;
  value: (row: Row) => string | undefined;
}

export function csvTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return csvOf(
    columns.map(({ label }) => label),
    rows.map((row) => columns.map(({ value }) => value(row))),
  );
}

/** `about` is whatever the reader of the file has to know; `columns` says in words what each key is. */
export function jsonTable<Row>(about: object, columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const table = {
    ...about,
    columns: Object.fromEntries(columns.map(({ key, label }) => [key, label])),
    rows: rows.map((row) => Object.fromEntries(columns.map(({ key, value }) => [key, value(row)]))),
  };
  return `${JSON.stringify(table, null, 1)}\n`;
}
