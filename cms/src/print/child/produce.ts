import { zipSync } from 'fflate';
import type { Paper } from '../../rules/print-sizes.ts';
import type { Product } from '../../contracts/print.ts';
import { leftOutReasons, posterWords } from '../../words/print.ts';
import { toFileName } from '@pho-luat/shared/slug';
import type { Area } from '../../reading/formats/draw-page.ts';
import { checkPdf, checkPictures, type CheckedPage } from './check.ts';
import { pngOf, svgOf } from './draw/alone.ts';
import { drawLabels, labelsOnSheet, layOutLabel, type LabelLayout } from './draw/labels.ts';
import { drawNotice, layOutNotice, type NoticeLayout } from './draw/notice.ts';
import { writePdf, type Element, type Pdf } from './draw/pdf.ts';
import { drawPoster, layOutPoster, type PosterLayout } from './draw/poster.ts';
import { lettersMissing } from './draw/text.ts';
import { symbolOf } from './symbol.ts';
import type { LeftOut, Print, Printing, PrintMessage, PrintRequest } from './request.ts';

type Produced = Extract<PrintMessage, { leftOut: LeftOut[] }>;

interface Drawn {
  bytes: Uint8Array | undefined;
  extension: Produced['extension'];
  /** In the file. */
  prints: Print[];
  leftOut: LeftOut[];
  check: (tell: (checked: number) => void) => Promise<Print[]>;
}

/** Draws the file, reads every code in it, and draws it again without what was not read, until all in it is. */
export async function produce(
  { product, title, siteUrl, printings }: PrintRequest,
  tell: (checked: number, of: number) => void,
  encode = symbolOf,
): Promise<Produced> {
  const leftOut: LeftOut[] = [];
  let prints = printings.map((one): Print => ({ ...drawable(one), symbol: encode(siteUrl, one.code, one.setting) }));
  for (;;) {
    const drawn = await draw(product, title, prints);
    const { bytes, extension } = drawn;
    leftOut.push(...drawn.leftOut);
    if (!bytes) return { file: undefined, extension, printed: 0, leftOut };
    const of = drawn.prints.length;
    const unread = new Set((await drawn.check((checked) => tell(checked, of))).map(({ code }) => code));
    const printed = new Set(drawn.prints.map(({ code }) => code));
    if (unread.size === 0) return { file: bytes, extension, printed: printed.size, leftOut };
    leftOut.push(...[...unread].map((code) => ({ code, reason: leftOutReasons.unread })));
    prints = prints.filter(({ code }) => printed.has(code) && !unread.has(code));
  }
}

/** Its texts without what nobody sees, which comes along from other programs, and with blanks of one kind: the face has no others. */
function drawable(printing: Printing): Printing {
  const { title, callToAction, opens, issuer, place, answer } = printing;
  return {
    ...printing,
    title: seen(title),
    callToAction: seen(callToAction),
    opens: { ...opens, name: seen(opens.name) },
    issuer: seen(issuer),
    place: seen(place),
    ...(answer && {
      answer: { ...answer, steps: answer.steps.map(seen), facts: answer.facts.map(([label, value]) => [label, seen(value)]) },
    }),
  };
}

function seen(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/[^\S\n]/gu, ' ');
}

function draw(product: Product, title: string, prints: Print[]): Promise<Drawn> {
  switch (product.kind) {
    case 'poster':
      return drawPosters(title, prints, product.paper);
    case 'notice':
      return drawNotices(title, prints);
    case 'labels':
      return drawSheets(title, prints);
    default:
      return drawAlone(prints, product);
  }
}

async function drawPosters(title: string, prints: Print[], paper: Paper): Promise<Drawn> {
  return drawPdf<PosterLayout>(titleOf(title, prints), prints, {
    layout: (pdf, print) => layOutPoster(pdf, paper, print),
    draw: (pdf, root, laidOut) => laidOut.map(({ print, layout }) => drawPoster(pdf, root, paper, print, layout)),
    size: 1,
    unfit: ({ leastWidth }) => leftOutReasons.tooLarge(leastWidth),
  });
}

async function drawNotices(title: string, prints: Print[]): Promise<Drawn> {
  return drawPdf<NoticeLayout>(titleOf(title, prints), prints, {
    layout: layOutNotice,
    draw: (pdf, root, laidOut) => laidOut.map(({ print, layout }) => drawNotice(pdf, root, print, layout)),
    size: 1,
    unfit: ({ answer }) => (answer ? leftOutReasons.noticeFull : leftOutReasons.noAnswer),
  });
}

/** One code alone fills its sheet. */
async function drawSheets(title: string, prints: Print[]): Promise<Drawn> {
  const [only, another] = prints;
  const labels = only && !another ? Array.from({ length: labelsOnSheet }, () => ({ ...only })) : prints;
  const pages: Pages<LabelLayout> = {
    layout: layOutLabel,
    draw: drawLabels,
    size: labelsOnSheet,
    unfit: () => leftOutReasons.noRoom,
  };
  const drawn = await drawPdf(titleOf(title, prints), labels, pages);
  return { ...drawn, leftOut: [...new Map(drawn.leftOut.map((one) => [one.code, one])).values()] };
}

interface Pages<Layout> {
  /** Undefined where it does not fit. */
  layout: (pdf: Pdf, print: Print) => Layout | undefined;
  /** Returns the area of each page's symbol, where it is known. */
  draw: (pdf: Pdf, root: Element, laidOut: { print: Print; layout: Layout }[]) => Area[];
  /** Prints on a page. */
  size: number;
  unfit: (print: Print) => string;
}

async function drawPdf<Layout>(title: string, all: readonly Print[], pages: Pages<Layout>): Promise<Drawn> {
  const leftOut: LeftOut[] = [];
  const laidOut: { print: Print; layout: Layout }[] = [];
  let areas: Area[] = [];
  const bytes = await writePdf(title, (pdf, root) => {
    for (const print of all) {
      const { title: campaign, callToAction, opens, issuer, place, answer } = print;
      const told = answer ? [...answer.steps, ...answer.facts.flat()] : [];
      const missing = lettersMissing(pdf, [campaign, callToAction, opens.name, issuer, place, ...told].join(''));
      const layout = missing.length === 0 ? pages.layout(pdf, print) : undefined;
      const reason = missing.length > 0 ? leftOutReasons.letters(missing.join(' ')) : pages.unfit(print);
      if (layout) laidOut.push({ print, layout });
      else leftOut.push({ code: print.code, reason });
    }
    areas = pages.draw(pdf, root, laidOut);
  });
  const prints = laidOut.map(({ print }) => print);
  const checked = Array.from({ length: Math.ceil(prints.length / pages.size) }, (_, page): CheckedPage => {
    const area = areas[page];
    return { prints: prints.slice(page * pages.size, (page + 1) * pages.size), area };
  });
  return {
    bytes: prints.length > 0 ? bytes : undefined,
    extension: 'pdf',
    prints,
    leftOut,
    check: (tell) => checkPdf(bytes, checked, tell),
  };
}

async function drawAlone(all: readonly Print[], product: Extract<Product, { widthMm: number }>): Promise<Drawn> {
  const { kind, widthMm } = product;
  const prints = all.filter(({ leastWidth }) => leastWidth <= widthMm);
  const files: { bytes: Uint8Array; print: Print }[] = [];
  for (const print of prints) {
    const bytes = product.kind === 'svg' ? svgOf(print, widthMm) : pngOf(print, widthMm, product.dpi);
    files.push({ bytes, print });
  }
  const [only, another] = files;
  const named = () => files.map(({ bytes, print }) => [toFileName(`${print.code} ${print.place}`, `.${kind}`), bytes] as const);
  return {
    // Pictures are packed already.
    bytes: another ? zipSync(Object.fromEntries(named()), { level: kind === 'svg' ? 6 : 0 }) : only?.bytes,
    extension: another ? 'zip' : kind,
    prints,
    leftOut: all
      .filter((print) => !prints.includes(print))
      .map(({ code, leastWidth }) => ({ code, reason: leftOutReasons.tooSmall(leastWidth) })),
    check: (tell) => checkPictures(files, widthMm, tell),
  };
}

function titleOf(campaign: string, prints: readonly Print[]): string {
  const [only, another] = prints;
  return posterWords.title(campaign, another ? undefined : only?.place);
}
