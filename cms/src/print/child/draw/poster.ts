import { papers, type Paper } from '../../../rules/print-sizes.ts';
import { posterWords as words } from '../../../words/print.ts';
import type { Area } from '../../../reading/formats/draw-page.ts';
import type { Print } from '../request.ts';
import { setAddress } from './address.ts';
import { accent, addPage, drawSymbol, mm, ornament, sideOf, type Element, type Pdf } from './pdf.ts';
import { drawBlocks, evenWidth, heightOf, linesOf, wordsFit, type Block, type Style } from './text.ts';

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
  address: Block;
}

/** A layout without its title. */
type Untitled = Omit<PosterLayout, 'title'>;

/** Points on A4. Below the comfortable size a title is set only where it must be. */
const titleSizes = { largest: 88, display: 56, comfortable: 36, least: 25 };
/** A code is that wide where nothing asks for more; the second where the title is long. */
const usualCodes = [85, 72, 58];
/** Least width of the words beside the code, in millimetres. */
const leastColumn = 49;
/** Thickness of the line around the quiet zone, all of it outside of that. */
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
  const issuerEnd = drawBlocks(pdf, section, [issuerOf(sheet, print)], { x: margin, y: margin, width: measure });
  const title: Block = { text: print.title, style: layout.title, before: at(8), tag: 'H1' };
  const titleWidth = evenWidth(pdf, print.title, layout.title, measure);
  drawBlocks(pdf, section, [title], { x: margin, y: issuerEnd, width: titleWidth });

  const footTop = height - margin - footHeight(sheet, print);
  const side = framedSide(sheet, print, layout.code);
  const top = footTop - at(8) - blockHeight(sheet, print, layout);
  const call = callOf(sheet, print);
  const callWidth = evenWidth(pdf, print.callToAction, styles.call, measure);
  drawBlocks(pdf, section, [call], { x: margin, y: top - at(6) - heightOf(pdf, [call], measure), width: callWidth });
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
  else drawBlocks(pdf, section, belowOf(sheet, print, layout), { x: margin, y: top + side, width: measure });
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

function largestTitle(sheet: Sheet, print: Print, untitled: Untitled, least: number): Style | undefined {
  const { code, isBeside, address } = untitled;
  const { pdf, at, styles, measure, margin, width, height } = sheet;
  const side = framedSide(sheet, print, code);
  const column = besideWidth(sheet, print, code);
  if (isBeside ? column < at(leastColumn) : side > width - at(12)) return undefined;
  if (isBeside && heightOf(pdf, [...opensOf(sheet, print), ...addressAt(sheet, address, 4)], column) > side) return undefined;
  const aboveCode = heightOf(pdf, [issuerOf(sheet, print), callOf(sheet, print)], measure) + at(8 + 5 + 6);
  const taken = aboveCode + blockHeight(sheet, print, untitled) + at(8) + footHeight(sheet, print);
  const free = height - 2 * margin - taken;
  const scale = styles.title.size / titleSizes.largest;
  for (let size = titleSizes.largest; size >= least; size -= 1) {
    const style = { ...styles.title, size: size * scale };
    const fits = wordsFit(pdf, print.title, style, measure) && heightOf(pdf, [{ text: print.title, style }], measure) <= free;
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
function blockHeight(sheet: Sheet, print: Print, untitled: Untitled): number {
  const side = framedSide(sheet, print, untitled.code);
  return untitled.isBeside ? side : side + heightOf(sheet.pdf, belowOf(sheet, print, untitled), sheet.measure);
}

/** What it opens at the top of the code, the steps in the middle, the address at its foot. */
function drawBeside(
  sheet: Sheet,
  section: Element,
  print: Print,
  { address }: Untitled,
  { x, y, height }: { x: number; y: number; height: number },
): void {
  const { pdf, at, styles } = sheet;
  const column = { x, width: sheet.width - sheet.margin - x };
  const opensEnd = drawBlocks(pdf, section, opensOf(sheet, print), { ...column, y });
  const foot = addressAt(sheet, address, 0);
  const footTop = y + height - heightOf(pdf, foot, column.width);
  const steps = words.steps.map((step, index): Block => ({ text: `${index + 1}. ${step}`, style: styles.step, before: at(1.5) }));
  const stepsHeight = heightOf(pdf, steps, column.width);
  const top = Math.max(opensEnd + at(4), (opensEnd + at(4) + footTop - stepsHeight) / 2);
  // The first has no need of its gap.
  if (top + stepsHeight + at(3) <= footTop) drawBlocks(pdf, section, steps, { ...column, y: top - at(1.5) });
  drawBlocks(pdf, section, foot, { ...column, y: footTop });
}

function opensOf({ styles }: Sheet, { opens }: Print): Block[] {
  return [
    { text: `${words.opens} ${opens.kind.toLowerCase()}`, style: styles.label },
    { text: opens.name, style: styles.name },
  ];
}

/** @param before Millimetres of A4 above it. */
function addressAt({ at, styles }: Sheet, address: Block, before: number): Block[] {
  return [
    { text: words.address, style: styles.label, before: at(before) },
    { ...address, before: at(1) },
  ];
}

function belowOf(sheet: Sheet, { opens }: Print, { address }: Untitled): Block[] {
  const { at, styles } = sheet;
  const text = `${words.opens} ${opens.kind.toLowerCase()}: ${opens.name}`;
  return [{ text, style: styles.name, before: at(5) }, ...addressAt(sheet, address, 2)];
}

function issuerOf({ at, styles }: Sheet, { issuer }: Print): Block {
  return { text: issuer, style: styles.issuer, before: at(5.5), colour: 'accent' };
}

function callOf({ styles }: Sheet, { callToAction }: Print): Block {
  return { text: callToAction, style: styles.call };
}

function addressOf({ pdf, styles }: Sheet, { address }: Print, width: number): Block | undefined {
  const { size } = styles.name;
  return setAddress(pdf, address, width, { largest: size * 1.3, inOneLine: size * 0.95, least: size * 0.5 });
}

/** Small print, for the person who hangs it up. */
function drawFoot(sheet: Sheet, section: Element, print: Print, y: number): void {
  const { pdf, margin, measure } = sheet;
  ornament(pdf, () =>
    pdf
      .moveTo(margin, y)
      .lineTo(margin + measure, y)
      .lineWidth(0.5)
      .stroke(),
  );
  const place = placeOf(sheet, print);
  const code: Block = { ...place, text: words.code(print.code), align: 'right' };
  drawBlocks(pdf, section, [place], { x: margin, y, width: measure * 0.76 });
  drawBlocks(pdf, section, [code], { x: margin + measure * 0.8, y, width: measure * 0.2 });
}

function placeOf({ at, styles }: Sheet, { place }: Print): Block {
  return { text: words.place(place), style: styles.small, before: at(2.5) };
}

function footHeight(sheet: Sheet, print: Print): number {
  return heightOf(sheet.pdf, [placeOf(sheet, print)], sheet.measure * 0.76);
}
