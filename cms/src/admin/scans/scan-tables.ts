import { csvOf } from '@pho-luat/shared/csv';
import { formatDay } from '@pho-luat/shared/dates';
import { cellOf, hideFew, type Cell, type Sum } from '../../rules/disclosure.ts';
import type { Scans, ScanSums } from '@pho-luat/shared/schemas/scans';
import { scanColumns, scanWords } from '../../words/scans.ts';
import type { Period } from './period.ts';

/** The openings of codes as tables: the same in the admin and in a file. */

const devices = ['phone', 'tablet', 'computer', 'other'] as const;
const columns = ['openings', ...devices, 'bots', 'previews'] as const;
type ScanColumn = (typeof columns)[number];

interface ScanRow {
  /** Its day, campaign or code: labels can be the same in two rows of a table. */
  key: string;
  /** Every row of a table has the same number of them. */
  labels: string[];
  cells: Record<ScanColumn, Cell>;
  /** A row that adds up others. */
  isSum: boolean;
}

export interface ScanTable {
  heads: string[];
  /** The cells that are shown of each row. */
  columns: readonly ScanColumn[];
  rows: ScanRow[];
  /** Which cells add up to which, needed for hiding some of them. */
  sums: Sum[];
}

export function openingsIn(sums: ScanSums): number {
  return devices.reduce((all, device) => all + sums[device], 0);
}

/** Which days these figures are of. What is asked for may be others by then, whose answer is on its way. */
export function periodOf({ days }: Pick<Scans, 'days'>): Period {
  return { from: days[0]?.day ?? '', to: days.at(-1)?.day ?? '' };
}

/** The newest day first. */
export function dayTable({ days }: Pick<Scans, 'days'>): ScanTable {
  const rows = days.toReversed().map(({ day, sums }) => rowOf(day, [formatDay(day)], sums));
  const total = sumOf('total', [scanWords.total], rows);
  return {
    heads: [scanWords.day],
    columns,
    rows: [...rows, total],
    sums: [...sumsAcross([...rows, total]), ...sumsDown(rows, total)],
  };
}

/** Each campaign, its places below it. */
export function placeTable({ places, campaigns }: Pick<Scans, 'places' | 'campaigns'>): ScanTable {
  const titles = new Map(campaigns.map(({ id, title }) => [id, title]));
  const groups = [...Map.groupBy(places, ({ campaign }) => campaign)].map(([campaign, own]) => {
    const title = titles.get(campaign) ?? scanWords.unknownCampaign;
    const rows = own.map(({ code, place, sums }) =>
      rowOf(code, [title, place ?? scanWords.unknownPlace, code.toUpperCase()], sums),
    );
    return { rows, total: sumOf(campaign, [title, scanWords.wholeCampaign, ''], rows) };
  });
  const totals = groups.map(({ total }) => total);
  const all = sumOf('total', [scanWords.total, '', ''], totals);
  const rows = [...groups.flatMap((group) => [group.total, ...group.rows]), all];
  return {
    heads: [scanWords.campaignColumn, scanWords.place, scanWords.code],
    columns,
    rows,
    sums: [...sumsAcross(rows), ...groups.flatMap((group) => sumsDown(group.rows, group.total)), ...sumsDown(totals, all)],
  };
}

/**
 * A table as it may be made public: no count under five, and none from which one could be worked out. Without the kinds of device:
 * there is always a rare one, and because of it much else would have to be hidden.
 */
export function publicTable({ heads, rows, sums }: ScanTable): ScanTable {
  const shown = ['openings', 'bots', 'previews'] as const;
  const copies = new Map(rows.flatMap(({ cells }) => shown.map((column) => [cells[column], { ...cells[column] }])));
  const copyOf = (cell: Cell) => copies.get(cell) ?? cell;
  const copied = sums
    .filter(({ parts }) => parts.every((part) => copies.has(part)))
    .map(({ parts, total }) => ({ parts: parts.map(copyOf), total: copyOf(total) }));
  hideFew(copies.values(), copied);
  return {
    heads,
    columns: shown,
    rows: rows.map((row) => ({ ...row, cells: recordOf((column) => copyOf(row.cells[column])) })),
    sums: copied,
  };
}

export function scanCsv({ heads, columns: shown, rows }: ScanTable): string {
  return csvOf(
    [...heads, ...shown.map((column) => scanColumns[column])],
    rows.map(({ labels, cells }) => [...labels, ...shown.map((column) => scanWords.cell(cells[column], String))]),
  );
}

function rowOf(key: string, labels: string[], sums: ScanSums): ScanRow {
  const counts: Record<ScanColumn, number> = { openings: openingsIn(sums), ...sums };
  return { key, labels, cells: recordOf((column) => cellOf(counts[column])), isSum: false };
}

function sumOf(key: string, labels: string[], rows: readonly ScanRow[]): ScanRow {
  const cells = recordOf((column) => cellOf(rows.reduce((sum, row) => sum + row.cells[column].count, 0)));
  return { key, labels, cells, isSum: true };
}

function recordOf(cell: (column: ScanColumn) => Cell): Record<ScanColumn, Cell> {
  return Object.fromEntries(columns.map((column) => [column, cell(column)])) as Record<ScanColumn, Cell>;
}

/** The openings of a row are those by each kind of device. */
function sumsAcross(rows: readonly ScanRow[]): Sum[] {
  return rows.map(({ cells }) => ({ parts: devices.map((device) => cells[device]), total: cells.openings }));
}

function sumsDown(rows: readonly ScanRow[], total: ScanRow): Sum[] {
  return columns.map((column) => ({ parts: rows.map(({ cells }) => cells[column]), total: total.cells[column] }));
}
