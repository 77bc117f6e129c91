import { escapeHtml } from '@pho-luat/shared/escape-html';
import { outlineOf } from './headings.ts';
import { isRaised } from './lines.ts';
import { columnOf, leader, mostFrequent, paragraphsOf, type Paragraph } from './paragraphs.ts';
import { partsOfPages, type Part, type TableCell } from './parts.ts';
import type { PlacedPage, PlacedRun } from './placed.ts';

interface PagesHtml {
  html: string;
  /** Lines at the edges of pages, which are left out. */
  running: number;
  /** Places where texts stand beside one another without the lines of a table: what belongs together is in doubt. */
  columns: number;
}

/** A table is HTML already. */
type Block = Paragraph | string;

/**
 * Pages as HTML in the manner of Word's clipboard: title, headings, signs of lists, tables, notes; paragraphs joined over lines and pages.
 *
 * @param isType Whether a line is the type of an official document, in capitals.
 */
export function htmlOfPages(pages: readonly PlacedPage[], isType: (text: string) => boolean): PagesHtml {
  const { parts, running } = partsOfPages(pages);
  const blocks = blocksOf(parts);
  const paragraphs = blocks.filter((block) => typeof block !== 'string');
  const runs = pages.flatMap((page) => page.runs);
  const bodySize = mostFrequent(
    runs.map(({ size }) => size),
    (place) => runs[place]?.text.length ?? 0,
  );
  const { title, levels } = outlineOf(paragraphs, bodySize, isType);
  const depths = listDepths(blocks.map((block) => (typeof block === 'string' || levels.has(block) ? undefined : block)));
  const html = blocks.map((block, place) => {
    if (typeof block === 'string') return block;
    const [level, depth] = [levels.get(block), depths[place]];
    if (title.has(block)) return paragraphHtml(block, ' class="MsoTitle"');
    if (level) return paragraphHtml(block, ` style="mso-outline-level:${Math.min(level, 6)}"`);
    if (leader.test(block.text)) return paragraphHtml(block, ' class="MsoToc1"');
    if (depth) return itemHtml(block, depth);
    return paragraphHtml(block, block.isCentred ? ' style="text-align:center"' : '');
  });
  return { html: html.join(''), running, columns: parts.filter(({ kind }) => kind === 'columns').length };
}

/** More lines beside one another are two texts, one to be read after the other. */
const mostOfHead = 12;

function blocksOf(parts: readonly Part[]): Block[] {
  const column = columnOf(parts.flatMap((part) => (part.kind === 'lines' ? part.lines : [])));
  return parts.flatMap((part): Block[] => {
    if (part.kind === 'lines') return paragraphsOf(part.lines, column);
    if (part.kind === 'table') return [tableHtml(part.rows)];
    const { left, right } = part;
    if (Math.min(left.length, right.length) > mostOfHead) return [left, right].flatMap((lines) => paragraphsOf(lines));
    const end = Math.max(...left.map((line) => line.right));
    return [
      tableHtml([
        [
          { lines: left, right: end, spans: '' },
          { lines: right, right: column.right, spans: '' },
        ],
      ]),
    ];
  });
}

function tableHtml(rows: readonly TableCell[][]): string {
  return `<table>${rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')}</table>`;
}

function cellHtml({ lines, right, spans }: TableCell): string {
  const text = paragraphsOf(lines, { ...columnOf(lines), right }).map((paragraph) => paragraphHtml(paragraph));
  return `<td${spans}>${text.join('')}</td>`;
}

/** How deep in a list a paragraph is, from 1: an item is below one before it that has a sign of another kind, or stands further left. */
function listDepths(paragraphs: readonly (Paragraph | undefined)[]): (number | undefined)[] {
  let open: { kind: string; x: number }[] = [];
  return paragraphs.map((paragraph) => {
    const sign = paragraph && itemSign.exec(paragraph.text)?.[0].trim();
    if (!paragraph || sign === undefined) {
      open = [];
      return undefined;
    }
    const { x } = paragraph.first;
    const kind = sign.replace(/\d+/, '1').replace(/\p{L}+/u, 'a');
    open = open.filter((outer) => outer.x < x + 6);
    const same = open.findIndex((outer) => outer.kind === kind && outer.x > x - 6);
    open = same < 0 ? [...open, { kind, x }] : open.slice(0, same + 1);
    return open.length;
  });
}

/** Signs that Markdown knows, and points of a law. */
const itemSign = /^(?:[-–—•·+*▪■□▫●○◦➢➤✓✔]|\d{1,3}[.)]|\p{L}{1,2}\))\s+/u;

function itemHtml({ runs, text, size, first }: Paragraph, depth: number): string {
  const sign = (itemSign.exec(text)?.[0] ?? '').trim();
  const words = runsHtml(withoutStart(runs, sign.length), size, first.page);
  return `<p style="mso-list:l0 level${depth} lfo1"><span style="mso-list:Ignore">${escapeHtml(sign)}</span>${words}</p>`;
}

/** Without so many characters that are no blanks. */
function withoutStart([first, ...rest]: readonly PlacedRun[], length: number): PlacedRun[] {
  if (!first) return [];
  const text = first.text.trimStart();
  if (length >= text.trimEnd().length) return withoutStart(rest, length - text.trimEnd().length);
  return [{ ...first, text: text.slice(length).trimStart() }, ...rest];
}

function paragraphHtml({ runs, size, first }: Paragraph, attributes = ''): string {
  return `<p${attributes}>${runsHtml(runs, size, first.page)}</p>`;
}

/** Neighbours with the same marks are one. A raised number leads to its note, or begins it. */
function runsHtml(runs: readonly PlacedRun[], size: number, page: number): string {
  const pieces: { text: string; before: string; after: string }[] = [];
  for (const [place, run] of runs.entries()) {
    const note = isRaised(run, size) ? `<a href="#_ftn${place === 0 ? 'ref' : ''}${page}0${run.text.trim()}">` : '';
    const before = note || (run.isBold ? '<strong>' : '') + (run.isItalic ? '<em>' : '');
    const after = note ? '</a>' : (run.isItalic ? '</em>' : '') + (run.isBold ? '</strong>' : '');
    const last = pieces.at(-1);
    if (last && (last.before === before || (run.text.trim() === '' && !last.before.startsWith('<a')))) last.text += run.text;
    else pieces.push({ text: run.text, before, after });
  }
  const html = pieces.map(({ text, before, after }) => before + escapeHtml(text) + after).join('');
  return html.trim();
}
