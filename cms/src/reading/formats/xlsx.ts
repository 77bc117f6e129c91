import { partsOf } from './package.ts';
import type { OfficeText } from './runs.ts';
import { Unreadable } from './unreadable.ts';
import { readXml } from './xml.ts';
import { shownAs, type CellKind } from './xlsx-values.ts';

const wanted = /^xl\/(?:(?:workbook|sharedStrings|styles)\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;

/** Its cells that have something. Rows and columns are counted from 1. */
export interface Row {
  row: number;
  cells: { column: number; text: string; isHidden: boolean }[];
}

/** Cells that are one; its last row and column are in it. */
export interface Merged {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

interface Sheet<R> {
  name: string;
  isHidden: boolean;
  /** In the order of the file. */
  rows: R[];
  merged: Merged[];
}

/**
 * The cells of a spreadsheet, sheet by sheet: its name, then a line for each row that has something, with tabs between cells.
 * Sheets, rows and columns that it hides are left out: its editor sees none, and it may be the list that the shown one was made from.
 *
 * @throws {Unreadable}
 */
export function readXlsx(bytes: Uint8Array, maxBytes: number): OfficeText {
  const sheets = readSheets(bytes, maxBytes, shownAs, ({ cells }) => {
    const shown = cells.filter(({ isHidden }) => !isHidden).map(({ text }) => text);
    return { text: shown.join('\t'), isHiding: shown.length < cells.length };
  });
  const isHiding = sheets.some(({ isHidden, rows }) => rows.some((row) => isHidden || row.isHiding));
  return {
    pages: sheets
      .filter(({ isHidden }) => !isHidden)
      .map(({ name, rows }) => [{ text: [name, ...rows.flatMap(({ text }) => text || [])].join('\n') }]),
    unread: isHiding ? { isHiding } : {},
  };
}

/**
 * Read as a stream: libraries lay out a table as wide and long as the farthest cell, and one that somebody coloured by mistake is a million
 * rows away.
 *
 * @param shown How a value is written.
 * @param toRow What is kept of a row.
 * @throws {Unreadable}
 */
export function readSheets<R>(bytes: Uint8Array, maxBytes: number, shown: typeof shownAs, toRow: (row: Row) => R): Sheet<R>[] {
  const parts = partsOf(bytes, wanted, maxBytes);
  const workbook = parts['xl/workbook.xml'];
  if (!workbook) throw new Unreadable('damaged');
  const { sheets, startsIn1904 } = readWorkbook(workbook);
  const targets = readTargets(parts['xl/_rels/workbook.xml.rels']);
  const strings = readStrings(parts['xl/sharedStrings.xml']);
  const dayStyles = readDayStyles(parts['xl/styles.xml']);

  return sheets.map(({ name, id, isHidden }) => {
    const sheet = parts[targets.get(id) ?? ''];
    return { name, isHidden, ...readRows(sheet, { strings, dayStyles, startsIn1904, shown }, toRow) };
  });
}

interface Tab {
  name: string;
  id: string;
  isHidden: boolean;
}

/** Names in the order of the tabs, and what their parts are known by. */
function readWorkbook(part: Uint8Array): { sheets: Tab[]; startsIn1904: boolean } {
  const sheets: Tab[] = [];
  let startsIn1904 = false;
  readXml(part, {
    open(name, attributes) {
      if (local(name) === 'sheet') {
        const id = Object.keys(attributes).find((key) => key.endsWith(':id')) ?? '';
        sheets.push({ name: attributes.name ?? '', id: attributes[id] ?? '', isHidden: /hidden/i.test(attributes.state ?? '') });
      } else if (local(name) === 'workbookPr') startsIn1904 = isTrue(attributes.date1904);
    },
  });
  return { sheets, startsIn1904 };
}

function readTargets(part: Uint8Array | undefined): Map<string, string> {
  const targets = new Map<string, string>();
  readXml(part, {
    open(_, { Id, Target }) {
      if (Id !== undefined && Target !== undefined) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

function readStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  let isText = false;
  let isReading = false;
  readXml(part, {
    open(name) {
      if (local(name) === 'si') strings.push('');
      // How Japanese is pronounced.
      else if (local(name) === 'rPh') isReading = true;
      isText = local(name) === 't';
    },
    close(name) {
      if (local(name) === 'rPh') isReading = false;
      isText = false;
    },
    text(text) {
      if (isText && !isReading) strings.push((strings.pop() ?? '') + text);
    },
  });
  return strings;
}

/**
 * By the place of each cell style, the parts of a day that it shows: `dmy`, and `h` for the hour. Empty where numbers are not days.
 */
function readDayStyles(part: Uint8Array | undefined): string[] {
  const days: string[] = [];
  const formats = new Map(Object.entries(builtInDays));
  let isCells = false;
  readXml(part, {
    open(name, attributes) {
      if (local(name) === 'numFmt') formats.set(attributes.numFmtId ?? '', dayPartsOf(attributes.formatCode ?? ''));
      else if (local(name) === 'cellXfs') isCells = true;
      else if (local(name) === 'xf' && isCells) days.push(formats.get(attributes.numFmtId ?? '') ?? '');
    },
    close(name) {
      if (local(name) === 'cellXfs') isCells = false;
    },
  });
  return days;
}

/** ECMA-376 part 1, 18.8.30. Excel itself shows a typed «6/2026» as 17 and «15/6» as 16, and adds a day or year that nobody typed. */
const builtInDays = { 14: 'dmy', 15: 'dmy', 16: 'dm', 17: 'my', 22: 'dmyh' };

/** Without what is quoted, coloured or escaped, only a day has `d` or `y`; an hour has `m` too. */
function dayPartsOf(format: string): string {
  const letters = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (!/[dy]/.test(letters) || letters.includes('general')) return '';
  return ['d', 'm', 'y', 'h'].filter((part) => letters.includes(part)).join('');
}

interface Around {
  strings: readonly string[];
  dayStyles: readonly string[];
  startsIn1904: boolean;
  shown: typeof shownAs;
}

function readRows<R>(
  part: Uint8Array | undefined,
  { strings, dayStyles, startsIn1904, shown }: Around,
  toRow: (row: Row) => R,
): Pick<Sheet<R>, 'rows' | 'merged'> {
  const rows: R[] = [];
  const merged: Merged[] = [];
  const hiddenColumns: { min: number; max: number }[] = [];
  let isHiddenRow = false;
  let row = 0;
  let column = 0;
  let cells: Row['cells'] = [];
  let value = '';
  let kind: CellKind = 'number';
  let dayParts = '';
  let isValue = false;
  readXml(part, {
    open(name, attributes) {
      const element = local(name);
      if (element === 'col' && isTrue(attributes.hidden))
        hiddenColumns.push({ min: Number(attributes.min), max: Number(attributes.max) });
      else if (element === 'row') {
        cells = [];
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        column = 0;
        isHiddenRow = isTrue(attributes.hidden);
      } else if (element === 'c') {
        value = '';
        column = placeOf(attributes.r)?.column ?? column + 1;
        kind = kinds[attributes.t ?? 'n'] ?? 'text';
        dayParts = dayStyles[Number(attributes.s ?? 0)] ?? '';
        if (kind === 'number' && dayParts) kind = startsIn1904 ? 'day-1904' : 'day';
      } else if (element === 'mergeCell') {
        const [from, to] = (attributes.ref ?? '').split(':').map(placeOf);
        if (from && to) merged.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
      }
      isValue = element === 'v' || element === 't';
    },
    close(name) {
      const element = local(name);
      isValue = false;
      if (element === 'c') {
        const text = shown(kind, kind === 'shared' ? (strings[Number(value)] ?? '') : value, dayParts);
        const isHidden = isHiddenRow || hiddenColumns.some(({ min, max }) => min <= column && column <= max);
        if (text !== '') cells.push({ column, text, isHidden });
      } else if (element === 'row' && cells.length > 0) rows.push(toRow({ row, cells }));
    },
    text(text) {
      if (isValue) value += text;
    },
  });
  return { rows, merged };
}

/** Column 28 and row 7 of `AB7`. */
function placeOf(cell: string | undefined): { column: number; row: number } | undefined {
  const [, letters, row] = /^([A-Z]{1,3})(\d+)$/.exec(cell ?? '') ?? [];
  if (letters === undefined) return undefined;
  return { column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), row: Number(row) };
}

const kinds: Record<string, CellKind> = { n: 'number', s: 'shared', b: 'boolean', d: 'written-day', e: 'error' };

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Some programs write every name with a prefix. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
