import { isSyllable } from '../legacy/syllable.ts';
import { lineOf, spaced, type Line } from './lines.ts';
import type { PlacedRun } from './placed.ts';

/** Lines that are read on from one to the next. */
export interface Paragraph {
  first: Line;
  text: string;
  runs: PlacedRun[];
  size: number;
  isBold: boolean;
  isCentred: boolean;
}

/** What begins a paragraph wherever it stands: the sign of a list, or the name of a part of a law. */
export const listSign = /^(?:[-–—•·+*▪■□▫●○◦➢➤✓✔]\s|(?:\d{1,3}[.)]){1,4}\d{0,3}\s|\p{L}{1,2}\)\s|[IVXLC]{1,6}\.\s)/u;
export const partOfLaw = /^(?:(Điều)\s+\d+\p{Ll}?\b|(Phần|Chương|Mục|Tiểu mục)\s+(?:thứ\s+\p{L}+|[\dIVXLC]+)\b)/iu;
/** Dots that lead to the number of a page, in a table of contents. */
export const leader = /(?:\.\s?){5,}\s*\d+$|…{2,}\s*\d+$/u;

/** The lines of one column, page after page, as paragraphs. */
export function paragraphsOf(lines: readonly Line[], column = columnOf(lines)): Paragraph[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && goesOn(last, line, column)) last.push(line);
    else groups.push([line]);
  }
  const paragraphs: Paragraph[] = [];
  for (const paragraph of groups.flatMap((group) => paragraphOf(group, column) ?? [])) {
    const above = paragraphs.at(-1);
    if (above && isName(above) && isTitleOf(above, paragraph)) {
      above.text += ` ${paragraph.text}`;
      above.runs = joined(above.runs, paragraph.runs);
    } else paragraphs.push(paragraph);
  }
  return paragraphs;
}

/** «Chương II», whose title is the next line. */
function isName({ text }: Paragraph): boolean {
  return partOfLaw.exec(text)?.[0] === text.replace(/[.:]$/, '');
}

function isTitleOf({ isBold }: Paragraph, { text, isCentred: isMiddle, isBold: isStrong }: Paragraph): boolean {
  return isBold === isStrong && (isMiddle || isStrong) && !partOfLaw.test(text) && !listSign.test(text);
}

export interface Column {
  left: number;
  right: number;
  /** From one baseline to the next. */
  leading: number;
}

export function columnOf(lines: readonly Line[]): Column {
  const ends = lines.map(({ right }) => right).toSorted((a, b) => b - a);
  const steps = lines.flatMap((line, place) => {
    const before = lines[place - 1];
    return before?.page === line.page && line.y > before.y ? [line.y - before.y] : [];
  });
  return {
    left: lines.reduce((least, { x }) => Math.min(least, x), Infinity),
    // One line in twenty may stand out.
    right: ends[Math.floor(ends.length / 20)] ?? 0,
    leading: mostFrequent(steps),
  };
}

/** Rounded to half a point; 0 where there are none. */
export function mostFrequent(values: readonly number[], weightOf: (place: number) => number = () => 1): number {
  const counts = new Map<number, number>();
  for (const [place, value] of values.entries()) {
    const rounded = Math.round(value * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + weightOf(place));
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function goesOn(above: readonly Line[], line: Line, { left, right, leading }: Column): boolean {
  const [first, last] = [above[0], above.at(-1)];
  if (!first || !last || listSign.test(line.text) || partOfLaw.test(line.text) || leader.test(last.text)) return false;
  if (Math.abs(line.size - last.size) > 0.6 || line.isBold !== above.every(({ isBold }) => isBold)) {
    const isMixed = line.size === last.size && !line.isBold && last.runs.some(({ isBold }) => !isBold);
    if (!isMixed) return false;
  }
  if (line.page === last.page && line.y - last.y > Math.max(leading, line.size * 1.2) + line.size * 0.3) return false;
  // Its first word had room on the line above, and some more.
  const letter = (line.right - line.x) / Math.max(line.text.length, 1);
  const word = (/^\S+/.exec(line.text)?.[0].length ?? 0) * letter;
  const [more, isMiddle] = [line.size * 0.25 + word, isCentred(last, { left, right }) && isCentred(line, { left, right })];
  if (last.right + (isMiddle ? more / 2 : more) < right - line.size * 0.5) return false;
  const isIndented = line.x > left + line.size * 0.6;
  const hangs = listSign.test(first.text) || partOfLaw.test(first.text);
  if (isIndented && !hangs && line.x > last.x + line.size * 0.6 && !isCentred(line, { left, right })) return false;
  return !(isIndented && !hangs && above.length === 1 && /[.;:!?]$/.test(last.text) && Math.abs(line.x - last.x) < 2);
}

function isCentred({ x, right: end }: Line, { left, right }: Pick<Column, 'left' | 'right'>): boolean {
  return x > left + 12 && Math.abs((x + end) / 2 - (left + right) / 2) < 8;
}

function paragraphOf(lines: readonly Line[], column: Column): Paragraph | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const runs = lines.map(({ runs: own }) => spaced(own)).reduce(joined);
  const { text, isBold, size } = lineOf(runs, first.page);
  return { first, text, runs, size, isBold, isCentred: lines.every((line) => isCentred(line, column)) };
}

/**
 * A line and the next. A hyphen at the end of a line belongs to the word (`31/KH-` `HĐPHPBGDPL`, `ki-` `lô`), since Vietnamese
 * breaks no syllable; but `inter-` `national` was broken by a program, since these are not syllables.
 */
function joined(above: PlacedRun[], below: PlacedRun[]): PlacedRun[] {
  const [last, next] = [above.at(-1), below[0]];
  if (!last || !next) return [...above, ...below];
  const [, before = '', hyphen = ''] = /(\S*?)([\u00AD\u2010-]?)\s*$/u.exec(last.text) ?? [];
  if (hyphen === '' || before === '') return [...above, { ...next, text: ` ${next.text}` }, ...below.slice(1)];
  const after = /^[a-z]+(?![\p{L}\p{M}])/u.exec(next.text)?.[0];
  const piece = /(?<![\p{L}\p{M}])[a-z]+$/iu.exec(before)?.[0];
  const isBroken =
    hyphen === '\u00AD' || (after !== undefined && piece !== undefined && !(isSyllable(piece) && isSyllable(after)));
  const text = last.text.trimEnd();
  return [...above.slice(0, -1), { ...last, text: isBroken ? text.slice(0, -1) : text }, ...below];
}
