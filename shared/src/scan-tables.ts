import { csvOf } from './csv.ts';
import { formatDay } from './dates.ts';
import { cellOf, hideFew, type Cell, type Sum } from './disclosure.ts';
import type { Scans, ScanSums } from './schemas/scans.ts';
import { scanColumns, scanWords } from './words/scans.ts';

/** The openings of codes as tables: the same in the admin and in a file. */

const devices = ['phone', 'tablet', 'computer', 'other'] as const;
export const scanColumnKeys = ['openings', ...devices, 'bots', 'previews'] as const;
type Column = (typeof scanColumnKeys)[number];

export interface ScanRow {
  /** Of the same number in every row of a table. */
  labels: string[];
  cells: Record<Column, Cell>;
  /** A row that adds up others. */
  isSum: boolean;
}

export interface ScanTable {
  heads: string[];
  rows: ScanRow[];
  /** What adds up to what, for whoever hides some of it. */
  sums: Sum[];
}

export function openingsIn(sums: ScanSums): number {
  return devices.reduce((all, device) => all + sums[device], 0);
}

/** The newest day first. */
export function dayTable({ days }: Pick<Scans, 'days'>): ScanTable {
  const rows = days.toReversed().map(({ day, sums }) => rowOf([formatDay(day)], sums));
  const total = sumOf([scanWords.total], rows);
  return { heads: [scanWords.day], rows: [...rows, total], sums: [...sumsAcross([...rows, total]), ...sumsDown(rows, total)] };
}

/** Each campaign, its places below it. */
export function placeTable({ places, campaigns }: Pick<Scans, 'places' | 'campaigns'>): ScanTable {
  const titles = new Map(campaigns.map(({ id, title }) => [id, title]));
  const groups = [...Map.groupBy(places, ({ campaign }) => campaign)].map(([campaign, own]) => {
    const title = titles.get(campaign) ?? scanWords.unknownCampaign;
    const rows = own.map(({ code, place, sums }) => rowOf([title, place ?? scanWords.unknownPlace, code.toUpperCase()], sums));
    return { rows, total: sumOf([title, scanWords.wholeCampaign, ''], rows) };
  });
  const totals = groups.map(({ total }) => total);
  const all = sumOf([scanWords.total, '', ''], totals);
  const rows = [...groups.flatMap((group) => [group.total, ...group.rows]), all];
  return {
    heads: [scanWords.campaignColumn, scanWords.place, scanWords.code],
    rows,
    sums: [
      ...sumsAcross(rows),
      ...groups.flatMap((group) => sumsDown(group.rows, group.total)),
      ...sumsDown(totals, all),
    ],
  };
}

/** A table as a file. To be made public, it shows no count under five, and none by which one could be worked out. */
export function scanCsv({ heads, rows, sums }: ScanTable, isPublic: boolean): string {
  const copies = new Map(rows.flatMap(({ cells }) => Object.values(cells)).map((cell) => [cell, { ...cell }]));
  const copyOf = (cell: Cell) => copies.get(cell) ?? cell;
  if (isPublic) {
    const copied = sums.map(({ parts, total }) => ({ parts: parts.map(copyOf), total: copyOf(total) }));
    hideFew(copies.values(), copied);
  }
  const said = (cell: Cell) => (cell.state === 'shown' ? String(cell.count) : scanWords[cell.state]);
  return csvOf(
    [...heads, ...scanColumnKeys.map((column) => scanColumns[column])],
    rows.map(({ labels, cells }) => [...labels, ...scanColumnKeys.map((column) => said(copyOf(cells[column])))]),
  );
}

function rowOf(labels: string[], sums: ScanSums): ScanRow {
  const counts: Record<Column, number> = { openings: openingsIn(sums), ...sums };
  return { labels, cells: recordOf((column) => cellOf(counts[column])), isSum: false };
}

function sumOf(labels: string[], rows: readonly ScanRow[]): ScanRow {
  const cells = recordOf((column) => cellOf(rows.reduce((sum, row) => sum + row.cells[column].count, 0)));
  return { labels, cells, isSum: true };
}

function recordOf(cell: (column: Column) => Cell): Record<Column, Cell> {
  return Object.fromEntries(scanColumnKeys.map((column) => [column, cell(column)])) as Record<Column, Cell>;
}

/** The openings of a row are those by each kind of device. */
function sumsAcross(rows: readonly ScanRow[]): Sum[] {
  return rows.map(({ cells }) => ({ parts: devices.map((device) => cells[device]), total: cells.openings }));
}

function sumsDown(rows: readonly ScanRow[], total: ScanRow): Sum[] {
  return scanColumnKeys.map((column) => ({ parts: rows.map(({ cells }) => cells[column]), total: total.cells[column] }));
}
