import { papers, type Paper } from '../../../rules/print-sizes.ts';
import { posterWords as words } from '../../../words/print.ts';
import type { Area } from '../../../reading/formats/draw-page.ts';
import type { Print } from '../request.ts';
import { drawAddress, setAddress, type SetAddress } from './address.ts';
import { accent, addPage, drawSymbol, mm, ornament, sideOf, type Element, type Pdf } from './pdf.ts';
import { drawText, evenWidth, heightOf, linesOf, wordsFit, type Style } from './text.ts';

/**
 * A poster: the title above, read from two metres on A4, the code below, the rest beside it. Where the distance asks for a code as wide as
 * the page, the rest is under it. All is measured on A4, and grows and shrinks with the paper.
 */

interface Sheet {
  pdf: Pdf;
  width: number;
  height: number;
  /** A length of A4, in points of this paper. */
  at: (millimetres: number) => number;
  styles: Record<'title' | 'call' | 'issuer' | 'name' | 'step' | 'label' | 'small', Style>;
  margin: number;
  /** Between the margins. */
  measure: number;
}

/** How a print is laid out on its sheet, in points. */
export interface PosterLayout {
  title: Style;
  /** Width of the symbol without its quiet zone. */
  code: number;
  /** The words of the code are beside it, not under it. */
  isBeside: boolean;
  address: SetAddress;
}

/** A layout without its title. */
type Block = Omit<PosterLayout, 'title'>;

/** Points on A4. Below the comfortable size a title is set only where it must be. */
const titleSizes = { largest: 88, display: 56, comfortable: 36, least: 25 };
/** A code is that wide where nothing asks for more; the second where the title is long. */
const usualCodes = [85, 72, 58];
/** Least width of the words beside the code, in millimetres. */
const leastColumn = 49;
/** Thickness of the line around the quiet zone, none of it in that. */
const frame = 1.4;

/** Undefined where the code with its words does not fit on the paper. */
export function layOutPoster(pdf: Pdf, paper: Paper, print: Print): PosterLayout | undefined {
  const sheet = sheetOf(pdf, paper);
  const least = print.leastWidth * mm;
  const codes = [...usualCodes.map((width) => sheet.at(width)).filter((width) => width > least), least];
  for (const size of [titleSizes.comfortable, titleSizes.least]) {
    for (const code of codes) {
      for (const isBeside of [true, false]) {
        const width = isBeside ? besideWidth(sheet, print, code) : sheet.measure;
        const address = addressOf(sheet, print, width);
        const title = address && largestTitle(sheet, print, { code, isBeside, address }, size);
        if (title) return { title, code, isBeside, address };
      }
    }
  }
  return undefined;
}

/** Returns the area of the symbol, with its quiet zone and the line around it. */
export function drawPoster(pdf: Pdf, root: Element, paper: Paper, print: Print, layout: PosterLayout): Area {
  addPage(pdf, papers[paper]);
  const sheet = sheetOf(pdf, paper);
  const { at, styles, margin, measure, height } = sheet;
  const section = pdf.struct('Sect');
  root.add(section);

  ornament(pdf, () => pdf.rect(margin, margin, measure, at(2)).fillColor(accent).fill());
  const issuerEnd = drawText(
    pdf,
    section,
    print.issuer,
    styles.issuer,
    { x: margin, y: margin + at(5.5), width: measure },
    { colour: 'accent' },
  );
  const titleWidth = evenWidth(pdf, print.title, layout.title, measure);
  const title = { x: margin, y: issuerEnd + at(8), width: titleWidth };
  drawText(pdf, section, print.title, layout.title, title, { tag: 'H1' });

  const footHeight = footHeightOf(sheet, print);
  const footTop = height - margin - footHeight;
  const side = framedSide(sheet, print, layout.code);
  const top = footTop - at(8) - blockHeight(sheet, print, layout);
  const callWidth = evenWidth(pdf, print.callToAction, styles.call, measure);
  const callTop = top - at(6) - heightOf(pdf, print.callToAction, styles.call, measure);
  drawText(pdf, section, print.callToAction, styles.call, { x: margin, y: callTop, width: callWidth });
  const left = side <= measure ? margin : (sheet.width - side) / 2;
  const line = at(frame);
  drawSymbol(pdf, section, print, left + line, top + line, layout.code);
  ornament(pdf, () => {
    const middle = side - line;
    // Round on the outside only: inside, the corners belong to the quiet zone.
    pdf
      .rect(left + line / 2, top + line / 2, middle, middle)
      .lineJoin('round')
      .lineWidth(line)
      .strokeColor(accent)
      .stroke();
  });
  if (layout.isBeside) drawBeside(sheet, section, print, layout, { x: margin + side + at(8), y: top, height: side });
  else drawBelow(sheet, section, print, layout, top + side + at(5));
  drawFoot(sheet, section, print, footTop);
  section.end();
  return { x: left, y: top, width: side, height: side };
}

function sheetOf(pdf: Pdf, paper: Paper): Sheet {
  const scale = papers[paper].width / papers.A4.width;
  const at = (millimetres: number) => millimetres * mm * scale;
  // Small print that shrinks with A5 could not be read.
  const points = (size: number, least: number) => Math.max(size * scale, least);
  const [width, height, margin] = [papers[paper].width * mm, papers[paper].height * mm, at(17)];
  return {
    pdf,
    at,
    width,
    height,
    margin,
    measure: width - 2 * margin,
    styles: {
      title: { font: 'bold', size: titleSizes.largest * scale, leading: 1.2 },
      call: { font: 'semibold', size: 22 * scale, leading: 1.3 },
      issuer: { font: 'semibold', size: points(14, 10.5), leading: 1.3 },
      name: { font: 'semibold', size: points(16, 11), leading: 1.3 },
      step: { font: 'regular', size: points(13, 9.6), leading: 1.4 },
      label: { font: 'regular', size: points(12.5, 9), leading: 1.35 },
      small: { font: 'regular', size: points(10.5, 8), leading: 1.35 },
    },
  };
}

function largestTitle(sheet: Sheet, print: Print, block: Block, least: number): Style | undefined {
  const { code, isBeside, address } = block;
  const { pdf, at, styles, measure, margin, width, height } = sheet;
  const side = framedSide(sheet, print, code);
  if (isBeside ? besideWidth(sheet, print, code) < at(leastColumn) : side > width - at(12)) return undefined;
  if (isBeside && besideHeight(sheet, print, address, besideWidth(sheet, print, code)) > side) return undefined;
  const taken =
    at(5.5) +
    heightOf(pdf, print.issuer, styles.issuer, measure) +
    at(8 + 5) +
    heightOf(pdf, print.callToAction, styles.call, measure) +
    at(6) +
    blockHeight(sheet, print, block) +
    at(8) +
    footHeightOf(sheet, print);
  const free = height - 2 * margin - taken;
  const scale = styles.title.size / titleSizes.largest;
  for (let size = titleSizes.largest; size >= least; size -= 1) {
    const style = { ...styles.title, size: size * scale };
    const fits = wordsFit(pdf, print.title, style, measure) && heightOf(pdf, print.title, style, measure) <= free;
    // A large title of many lines fills the page.
    const mostLines = size > titleSizes.display ? 2 : size > titleSizes.comfortable ? 4 : Infinity;
    if (fits && linesOf(pdf, print.title, style, measure) <= mostLines) return style;
  }
  return undefined;
}

/** Side of the code with its quiet zone and the line around it. */
function framedSide({ at }: Sheet, print: Print, code: number): number {
  return sideOf(print, code) + 2 * at(frame);
}

/** Width left for the words beside the code. */
function besideWidth(sheet: Sheet, print: Print, code: number): number {
  return sheet.measure - framedSide(sheet, print, code) - sheet.at(8);
}

/** Height of the code and of what is under it. */
function blockHeight(sheet: Sheet, print: Print, { code, isBeside, address }: Block): number {
  const side = framedSide(sheet, print, code);
  return isBeside ? side : side + sheet.at(5) + belowHeight(sheet, print, address);
}

/** What it opens at the top of the code, the steps in the middle, the address at its foot. */
function drawBeside(
  sheet: Sheet,
  section: Element,
  print: Print,
  { address }: Block,
  { x, y, height }: { x: number; y: number; height: number },
): void {
  const { pdf, at, styles } = sheet;
  const width = sheet.width - sheet.margin - x;
  const column = { x, width };
  let end = drawText(pdf, section, `${words.opens} ${print.opens.kind.toLowerCase()}`, styles.label, { ...column, y });
  end = drawText(pdf, section, print.opens.name, styles.name, { ...column, y: end });
  end += at(4);
  const addressTop = y + height - addressHeight(sheet, address, width);
  const steps = words.steps.map((step, index) => `${index + 1}. ${step}`);
  const heights = steps.map((step) => heightOf(pdf, step, styles.step, width) + at(1.5));
  const stepsHeight = heights.reduce((sum, one) => sum + one, 0);
  end = Math.max(end, (end + addressTop - stepsHeight) / 2);
  if (end + stepsHeight + at(3) <= addressTop) {
    for (const [index, step] of steps.entries()) {
      drawText(pdf, section, step, styles.step, { ...column, y: end });
      end += heights[index] ?? 0;
    }
  }
  end = drawText(pdf, section, words.address, styles.label, { ...column, y: addressTop });
  drawAddress(pdf, section, address, { ...column, y: end + at(1) });
}

function besideHeight(sheet: Sheet, print: Print, address: SetAddress, width: number): number {
  const { pdf, at, styles } = sheet;
  const opens = heightOf(pdf, words.opens, styles.label, width) + heightOf(pdf, print.opens.name, styles.name, width);
  return opens + at(4) + addressHeight(sheet, address, width);
}

function addressHeight({ pdf, at, styles }: Sheet, { height }: SetAddress, width: number): number {
  return heightOf(pdf, words.address, styles.label, width) + at(1) + height;
}

function addressOf({ pdf, styles }: Sheet, { address }: Print, width: number): SetAddress | undefined {
  const { size } = styles.name;
  return setAddress(pdf, address, width, { largest: size * 1.3, inOneLine: size * 0.95, least: size * 0.5 });
}

function drawBelow(sheet: Sheet, section: Element, print: Print, { address }: Block, y: number): void {
  const { pdf, styles, margin, measure, at } = sheet;
  const column = { x: margin, width: measure };
  let end = drawText(pdf, section, opensLine(print), styles.name, { ...column, y });
  end = drawText(pdf, section, words.address, styles.label, { ...column, y: end + at(2) });
  drawAddress(pdf, section, address, { ...column, y: end + at(1) });
}

function belowHeight(sheet: Sheet, print: Print, address: SetAddress): number {
  const { pdf, styles, measure, at } = sheet;
  return heightOf(pdf, opensLine(print), styles.name, measure) + at(2) + addressHeight(sheet, address, measure);
}

function opensLine({ opens }: Print): string {
  return `${words.opens} ${opens.kind.toLowerCase()}: ${opens.name}`;
}

/** Small print, for whoever hangs it up. */
function drawFoot({ pdf, at, styles, margin, measure }: Sheet, section: Element, print: Print, y: number): void {
  ornament(pdf, () =>
    pdf
      .moveTo(margin, y)
      .lineTo(margin + measure, y)
      .lineWidth(0.5)
      .stroke(),
  );
  const code = { x: margin + measure * 0.8, y: y + at(2.5), width: measure * 0.2 };
  drawText(pdf, section, words.place(print.place), styles.small, { x: margin, y: y + at(2.5), width: measure * 0.76 });
  drawText(pdf, section, words.code(print.code), styles.small, code, { align: 'right' });
}

function footHeightOf({ pdf, at, styles, measure }: Sheet, { place }: Print): number {
  return at(2.5) + heightOf(pdf, words.place(place), styles.small, measure * 0.76);
}
