import { papers } from '../../../rules/print-sizes.ts';
import { posterWords as words } from '../../../words/print.ts';
import type { Area } from '../../../reading/formats/draw-page.ts';
import type { Print, Printing } from '../request.ts';
import { setAddress } from './address.ts';
import { accent, addPage, drawSymbol, mm, ornament, sideOf, type Element, type Pdf } from './pdf.ts';
import { drawBlocks, heightOf, wordsFit, type Block, type Style } from './text.ts';

/** A sheet of A5 for a ward's notice board: what an article tells residents to do, and at its foot the code that opens it. */

export interface NoticeLayout {
  styles: Styles;
  address: Block;
}

type Styles = Record<'title' | 'heading' | 'step' | 'number' | 'label', Style>;
type Answer = NonNullable<Printing['answer']>;

const paper = papers.A5;
const margin = 12 * mm;
const gap = 3 * mm;
const measure = paper.width * mm - 2 * margin;
/** Where the text of a step begins, after its number. */
const indent = 7 * mm;
/** Where the words of a fact begin, after its name. */
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
  const free = paper.height * mm - 2 * margin - footHeight(pdf, print, besideOf(print, answer, address));
  for (let size = sizes.largest; size >= sizes.least; size -= 0.5) {
    const styles = stylesOf(size);
    if (
      wordsFit(pdf, titleOf(print), styles.title, measure) &&
      heightOf(pdf, textOf(print, answer, styles), measure) + 2 * gap <= free
    )
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
  drawBlocks(pdf, section, textOf(print, answer, styles), { x: margin, y: margin, width: measure });

  const beside = besideOf(print, answer, address);
  const top = paper.height * mm - margin - footHeight(pdf, print, beside);
  ornament(pdf, () =>
    pdf
      .moveTo(margin, top - gap)
      .lineTo(margin + measure, top - gap)
      .lineWidth(0.5)
      .stroke(),
  );
  drawSymbol(pdf, section, print, margin, top, codeOf(print));
  const side = sideOf(print, codeOf(print));
  drawBlocks(pdf, section, beside, { x: margin + side + gap, y: top, width: besideWidth(print) });
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

function textOf(print: Print, { steps, facts }: Answer, styles: Styles): Block[] {
  return [
    { text: print.issuer, style: issuerStyle, before: 1.5 * mm + gap, colour: 'accent' },
    { text: titleOf(print), style: styles.title, before: gap, tag: 'H1' },
    { text: words.todo, style: styles.heading, before: gap, colour: 'accent' },
    ...steps.map((text, index): Block => {
      const name = { text: `${index + 1}.`, style: styles.number, width: indent };
      return { text, style: styles.step, before: gap / 2, name };
    }),
    ...facts.map(([label, text], index): Block => {
      const name = { text: label, style: styles.label, width: factsIndent };
      return { text, style: styles.step, before: index === 0 ? 1.5 * gap : gap / 2, name };
    }),
  ];
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

function besideOf({ place, code }: Print, { checkedOn }: Answer, address: Block): Block[] {
  return [
    { text: words.address, style: small },
    { ...address, before: gap / 2 },
    { text: `${words.checked(checkedOn)} ${words.place(place)}. ${words.code(code)}.`, style: small, before: gap / 2 },
  ];
}

function footHeight(pdf: Pdf, print: Print, beside: readonly Block[]): number {
  return Math.max(sideOf(print, codeOf(print)), heightOf(pdf, beside, besideWidth(print)));
}
