import type { PlacedRun } from './placed.ts';

/** Runs beside one another on one baseline. */
export interface Line {
  /** From the left. */
  runs: PlacedRun[];
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  page: number;
  isBold: boolean;
}

/** The lines of these runs, from the top; a raised sign is in the line that it is beside. */
export function linesOf(runs: readonly PlacedRun[], page: number): Line[] {
  const lines: PlacedRun[][] = [];
  for (const run of runs.filter(({ text }) => text.trim() !== '').toSorted((a, b) => a.y - b.y)) {
    const last = lines.at(-1);
    if (last && run.y - Math.max(...last.map(({ y }) => y)) < Math.max(run.size, ...last.map(({ size }) => size)) * 0.45)
      last.push(run);
    else lines.push([run]);
  }
  return lines.map((line) =>
    lineOf(
      line.toSorted((a, b) => a.x - b.x),
      page,
    ),
  );
}

export function lineOf(runs: PlacedRun[], page: number): Line {
  const long = runs.toSorted((a, b) => b.text.length - a.text.length)[0];
  const written = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return {
    runs,
    text: spaced(runs)
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
    x: runs[0]?.x ?? 0,
    right: Math.max(...runs.map(({ x, width }) => x + width)),
    y: long?.y ?? 0,
    size: long?.size ?? 0,
    page,
    isBold: written.length > 0 && written.every(({ isBold }) => isBold),
  };
}

/** The runs with the spaces that a reader sees between them. */
export function spaced(runs: readonly PlacedRun[]): PlacedRun[] {
  return runs.map((run, place) => {
    const before = runs[place - 1];
    return before && gapBetween(before, run) > run.size * 0.12 ? { ...run, text: ` ${run.text}` } : run;
  });
}

function gapBetween(left: PlacedRun, right: PlacedRun): number {
  return right.x - left.x - left.width;
}

/** What stands apart on one line, as in columns; the sign of a list is not apart from its text. */
export function partsOf({ runs, page }: Line): Line[] {
  const parts: PlacedRun[][] = [];
  for (const run of runs) {
    const last = parts.at(-1);
    const before = last?.at(-1);
    const isApart = before && gapBetween(before, run) > run.size * 1.2;
    if (last && !(isApart && !signAlone.test(last.map(({ text }) => text).join('')))) last.push(run);
    else parts.push([run]);
  }
  return parts.map((part) => lineOf(part, page));
}

const signAlone = /^\s*(?:[^\p{L}\p{N}]|\(?(?:\d{1,3}|\p{L}|[ivxlc]+)[.)]|(?:\d{1,3}\.)+\d{0,3}|Điều \d+\.)\s*$/iu;

/** The lines below the first that begins with a raised number in the lower half of a page are its notes. */
export function withoutNotes(lines: readonly Line[], height: number): { text: Line[]; notes: Line[] } {
  const first = lines.findIndex((line) => line.y > height / 2 && line.runs[0] !== undefined && isRaised(line.runs[0], line.size));
  return first < 0 ? { text: [...lines], notes: [] } : { text: lines.slice(0, first), notes: lines.slice(first) };
}

/** A number that leads to a note. @param size The size of the letters beside it. */
export function isRaised(run: PlacedRun, size: number): boolean {
  return run.size < size * 0.75 && /^\s*\d{1,3}\s*$/.test(run.text);
}

const pageNumber = /^[-–—\s]*(?:trang\s*)?\d{1,4}(?:\s*[/|]\s*\d{1,4})?[-–—\s]*$/iu;

/** `Mẫu số 01`, `Phiếu số 2`: which one it is, although the next page may have the next one. */
const partName =
  /^(?:mẫu|phụ lục|biểu|bảng|danh (?:mục|sách)|phiếu|tờ khai|đơn(?! vị)|phần|chương|mục|điều|khoản|bài|câu|bước|tổ(?! chức))(?!\p{L})/iu;

const placeOf = ({ y }: Line) => Math.round(y / 8);

/** Without what stands at the edge of page after page, and the numbers of pages; `dropped` counts their lines. */
export function withoutRunning(pages: readonly { lines: Line[]; height: number }[]): { pages: Line[][]; dropped: number } {
  const atEdge = ({ y }: Line, height: number) => y < height * 0.11 || y > height * 0.9;
  const namesOf = (line: Line, page: number) => [`${line.text} ${placeOf(line)}`, ...numberedNames(line, page)];
  const seen = new Map<string, number>();
  for (const [page, { lines, height }] of pages.entries())
    for (const name of new Set(lines.filter((line) => atEdge(line, height)).flatMap((line) => namesOf(line, page))))
      seen.set(name, (seen.get(name) ?? 0) + 1);
  // The same on two pages is enough; what goes up with the pages must do so on three and on many, since forms and questions have numbers too.
  const isSeen = (line: Line, page: number) => {
    const [same = 0, ...numbered] = namesOf(line, page).map((name) => seen.get(name) ?? 0);
    return same > 1 || numbered.some((count) => count > Math.max(2, pages.length / 3));
  };
  let dropped = 0;
  const kept = pages.map(({ lines, height }, page) =>
    lines.filter((line) => {
      const isRunning = atEdge(line, height) && (isSeen(line, page) || pageNumber.test(line.text));
      if (isRunning) dropped += 1;
      return !isRunning;
    }),
  );
  return { pages: kept, dropped };
}

/** A line by each number in it, as far as that is from the number of the page: the same on each page where it is the number of the page. */
function numberedNames(line: Line, page: number): string[] {
  const { text } = line;
  if (partName.test(text)) return [];
  return Array.from(
    text.matchAll(/\d{1,4}/g),
    ({ 0: number, index }) =>
      `${text.slice(0, index)}+${Number(number) - page}+${text.slice(index + number.length)} ${placeOf(line)}`,
  );
}
