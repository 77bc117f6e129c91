import { labelCode, papers } from '../../../rules/print-sizes.ts';
import { posterWords as words } from '../../../words/print.ts';
import type { Area } from '../../../reading/formats/draw-page.ts';
import type { Print } from '../request.ts';
import { setAddress } from './address.ts';
import { accent, addPage, drawSymbol, mm, ornament, sideOf, type Element, type Pdf } from './pdf.ts';
import { drawBlocks, heightOf, wordsFit, type Block, type Style } from './text.ts';

/**
 * A sheet of labels, as it is sold with eight on A4 (99.1 × 67.7 mm); plain paper is cut by the marks at its edge. Millimetres. A label is
 * held or is on a desk, so the distance that its placement's poster is read from does not count.
 */

const sheet = { columns: 2, rows: 4, left: 4.65, top: 13.1, columnStep: 101.6, rowStep: 67.7 };
const label = { width: 99.1, height: 67.7, padding: 3.5 };
export const labelsOnSheet = sheet.columns * sheet.rows;

const codes = [38, 34, labelCode];
/** Least width of the words beside the code, in millimetres. */
const leastColumn = 30;

export interface LabelLayout {
  /** Points, without the quiet zone. */
  code: number;
  title: Style;
  address: Block;
}

const call: Style = { font: 'regular', size: 9, leading: 1.25 };
const small: Style = { font: 'regular', size: 6.8, leading: 1.25 };

/** Undefined where the code with its words does not fit on a label. */
export function layOutLabel(pdf: Pdf, print: Print): LabelLayout | undefined {
  for (const code of codes.map((width) => width * mm)) {
    const width = columnWidth(print, code);
    const address = addressOf(pdf, print, width);
    if (!address || width < leastColumn * mm || sideOf(print, code) > (label.height - 3) * mm) continue;
    for (let size = 14; size >= 7; size -= 0.5) {
      const title: Style = { font: 'bold', size, leading: 1.2 };
      if (
        wordsFit(pdf, print.title, title, width) &&
        heightOf(pdf, wordsOf(print, title), width) + 2 * mm + heightOf(pdf, footOf(print, address), width) <= innerHeight
      )
        return { code, title, address };
    }
  }
  return undefined;
}

export function drawLabels(pdf: Pdf, root: Element, all: readonly { print: Print; layout: LabelLayout }[]): Area[] {
  for (const [index, { print, layout }] of all.entries()) {
    const place = index % labelsOnSheet;
    if (place === 0) {
      addPage(pdf, papers.A4);
      ornament(pdf, () => drawCutMarks(pdf));
    }
    const x = (sheet.left + (place % sheet.columns) * sheet.columnStep) * mm;
    const y = (sheet.top + Math.floor(place / sheet.columns) * sheet.rowStep) * mm;
    const section = pdf.struct('Sect');
    root.add(section);
    drawLabel(pdf, section, print, layout, x, y);
    section.end();
  }
  // They fill their page.
  return [];
}

const innerHeight = (label.height - 2 * label.padding) * mm;

function drawLabel(pdf: Pdf, section: Element, print: Print, { code, title, address }: LabelLayout, x: number, y: number): void {
  const side = sideOf(print, code);
  const top = y + label.padding * mm;
  const column = { x: x + side + label.padding * mm, width: columnWidth(print, code) };
  drawBlocks(pdf, section, wordsOf(print, title), { ...column, y: top });
  drawSymbol(pdf, section, print, x + 1 * mm, y + (label.height * mm - side) / 2, code);
  const foot = footOf(print, address);
  drawBlocks(pdf, section, foot, { ...column, y: top + innerHeight - heightOf(pdf, foot, column.width) });
}

function columnWidth(print: Print, code: number): number {
  return (label.width - 2 * label.padding) * mm - sideOf(print, code);
}

function wordsOf({ title, callToAction }: Print, style: Style): Block[] {
  return [
    { text: title, style, tag: 'H1' },
    { text: callToAction, style: call, before: 1.5 * mm },
  ];
}

function footOf({ opens, issuer, place }: Print, address: Block): Block[] {
  const lines = [`${words.opens}: ${opens.name}`, issuer, words.place(place)];
  return [address, ...lines.map((text) => ({ text, style: small, before: 0.6 * mm }))];
}

function addressOf(pdf: Pdf, { address }: Print, width: number): Block | undefined {
  return setAddress(pdf, address, width, { largest: 11, inOneLine: 9.5, least: 6 });
}

/** Outside the labels, so that none has a line on it when the paper is slightly misaligned. */
function drawCutMarks(pdf: Pdf): void {
  pdf.lineWidth(0.4).strokeColor(accent);
  const { width, height } = papers.A4;
  const bottom = sheet.top + sheet.rows * sheet.rowStep;
  for (let column = 0; column < sheet.columns; column++) {
    for (const x of [sheet.left + column * sheet.columnStep, sheet.left + column * sheet.columnStep + label.width]) {
      stroke(pdf, x, sheet.top - 7, x, sheet.top - 2);
      stroke(pdf, x, bottom + 2, x, Math.min(bottom + 7, height - 5));
    }
  }
  for (let row = 0; row <= sheet.rows; row++) {
    const y = sheet.top + row * sheet.rowStep;
    stroke(pdf, 0.5, y, sheet.left - 1, y);
    stroke(pdf, width - sheet.left + 1, y, width - 0.5, y);
  }
}

function stroke(pdf: Pdf, x1: number, y1: number, x2: number, y2: number): void {
  pdf
    .moveTo(x1 * mm, y1 * mm)
    .lineTo(x2 * mm, y2 * mm)
    .stroke();
}
