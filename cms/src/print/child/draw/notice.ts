import { papers } from '../../../rules/print-sizes.ts';
import { posterWords as words } from '../../../words/print.ts';
import type { Area } from '../../../reading/formats/draw-page.ts';
import type { Print, Printing } from '../request.ts';
import { drawAddress, setAddress, type SetAddress } from './address.ts';
import { accent, addPage, drawSymbol, mm, ornament, sideOf, type Element, type Pdf } from './pdf.ts';
import { drawText, heightOf, wordsFit, type Style } from './text.ts';

/** A sheet of A5 for a ward's notice board: what an article tells residents to do, and at its foot the code that opens it. */

export interface NoticeLayout {
  styles: Styles;
  address: SetAddress;
}

type Styles = Record<'title' | 'heading' | 'step' | 'number' | 'label', Style>;
type Answer = NonNullable<Printing['answer']>;

const paper = papers.A5;
const margin = 12 * mm;
const gap = 3 * mm;
const measure = paper.width * mm - 2 * margin;
/** Where the text of a step begins, after its number. */
const indent = 7 * mm;
/** Where what a fact says begins, after its name. */
const factsIndent = 24 * mm;
const small: Style = { font: 'regular', size: 8, leading: 1.35 };
const issuerStyle: Style = { font: 'semibold', size: 10, leading: 1.3 };
/** Points of a step: as large as the sheet lets them be. */
const sizes = { largest: 15, least: 9.5 };

/** Undefined where the words or the code do not fit on the sheet. */
export function layOutNotice(pdf: Pdf, print: Print): NoticeLayout | undefined {
  const { answer } = print;
  const column = besideWidth(print);
  const address = answer && setAddress(pdf, print.address, column, { largest: 13, inOneLine: 9, least: 7 });
  if (!address) return undefined;
  const free = paper.height * mm - 2 * margin - Math.max(sideOf(print, codeOf(print)), besideHeight(pdf, print, answer, address));
  for (let size = sizes.largest; size >= sizes.least; size -= 0.5) {
    const styles = stylesOf(size);
    if (wordsFit(pdf, titleOf(print), styles.title, measure) && heightOfText(pdf, print, answer, styles) + 2 * gap <= free)
      return { styles, address };
  }
  return undefined;
}

/** Returns the area of the symbol. */
export function drawNotice(pdf: Pdf, root: Element, print: Print, { styles, address }: NoticeLayout): Area {
  addPage(pdf, paper);
  const section = pdf.struct('Sect');
  root.add(section);
  const { answer = noAnswer } = print;
  ornament(pdf, () =>
    pdf
      .rect(margin, margin, measure, 1.5 * mm)
      .fillColor(accent)
      .fill(),
  );
  const whole = { x: margin, width: measure };
  let y = margin + 1.5 * mm + gap;
  y = drawText(pdf, section, print.issuer, issuerStyle, { ...whole, y }, { colour: 'accent' });
  y = drawText(pdf, section, titleOf(print), styles.title, { ...whole, y: y + gap }, { tag: 'H1' });
  y = drawText(pdf, section, words.todo, styles.heading, { ...whole, y: y + gap }, { colour: 'accent' });
  for (const [index, step] of answer.steps.entries()) {
    drawText(pdf, section, `${index + 1}.`, styles.number, { x: margin, y: y + gap / 2, width: indent });
    y = drawText(pdf, section, step, styles.step, { x: margin + indent, y: y + gap / 2, width: measure - indent });
  }
  y += gap;
  for (const [label, value] of answer.facts) {
    drawText(pdf, section, label, styles.label, { x: margin, y: y + gap / 2, width: factsIndent });
    y = drawText(pdf, section, value, styles.step, { x: margin + factsIndent, y: y + gap / 2, width: measure - factsIndent });
  }

  const side = sideOf(print, codeOf(print));
  const top = paper.height * mm - margin - Math.max(side, besideHeight(pdf, print, answer, address));
  ornament(pdf, () =>
    pdf
      .moveTo(margin, top - gap)
      .lineTo(margin + measure, top - gap)
      .lineWidth(0.5)
      .stroke(),
  );
  drawSymbol(pdf, section, print, margin, top, codeOf(print));
  const beside = { x: margin + side + gap, width: besideWidth(print) };
  let end = drawText(pdf, section, words.address, small, { ...beside, y: top });
  end = drawAddress(pdf, section, address, { ...beside, y: end + gap / 2 });
  drawText(pdf, section, footOf(print, answer), small, { ...beside, y: end + gap / 2 });
  section.end();
  return { x: margin, y: top, width: side, height: side };
}

const noAnswer: Answer = { steps: [], facts: [], checkedOn: '' };

function stylesOf(size: number): Styles {
  return {
    title: { font: 'bold', size: size * 1.7, leading: 1.25 },
    heading: { font: 'bold', size: size * 1.1, leading: 1.35 },
    step: { font: 'regular', size, leading: 1.4 },
    number: { font: 'bold', size, leading: 1.4 },
    label: { font: 'semibold', size, leading: 1.4 },
  };
}

function heightOfText(pdf: Pdf, print: Print, answer: Answer, styles: Styles): number {
  const steps = answer.steps.map((step) => heightOf(pdf, step, styles.step, measure - indent) + gap / 2);
  const facts = answer.facts.map(([label, value]) => {
    const ofLabel = heightOf(pdf, label, styles.label, factsIndent);
    return Math.max(ofLabel, heightOf(pdf, value, styles.step, measure - factsIndent)) + gap / 2;
  });
  const head =
    1.5 * mm +
    heightOf(pdf, print.issuer, issuerStyle, measure) +
    heightOf(pdf, titleOf(print), styles.title, measure) +
    heightOf(pdf, words.todo, styles.heading, measure);
  return [...steps, ...facts].reduce((sum, height) => sum + height, head + 4 * gap);
}

/** The article that is told of, not the campaign. */
function titleOf({ opens }: Print): string {
  return opens.name;
}

function codeOf({ leastWidth }: Print): number {
  return leastWidth * mm;
}

function besideWidth(print: Print): number {
  return measure - sideOf(print, codeOf(print)) - gap;
}

function besideHeight(pdf: Pdf, print: Print, answer: Answer, { height }: SetAddress): number {
  const width = besideWidth(print);
  return heightOf(pdf, words.address, small, width) + height + heightOf(pdf, footOf(print, answer), small, width) + gap;
}

function footOf(print: Print, { checkedOn }: Answer): string {
  return `${words.checked(checkedOn)} ${words.place(print.place)}. ${words.code(print.code)}.`;
}
