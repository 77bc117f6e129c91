import { listSign, partOfLaw, type Paragraph } from './paragraphs.ts';

/** Which paragraphs are the title, and which are headings, by how they are printed and by how laws name their parts. */

export interface Outline {
  title: ReadonlySet<Paragraph>;
  /** From 1. */
  levels: ReadonlyMap<Paragraph, number>;
}

const mostHeading = 200;
const mostBold = 120;
const mostTitle = 300;

/**
 * The outline of a text whose letters are of this size. @param isType Whether a line is the type of an official document, in
 * capitals.
 */
export function outlineOf(paragraphs: readonly Paragraph[], bodySize: number, isType: (text: string) => boolean): Outline {
  const isLarge = ({ size }: Paragraph) => size > bodySize * 1.07 && size - bodySize > 0.8;
  const title = titleOf(paragraphs, isLarge, isType);
  const kinds = new Map<Paragraph, string>();
  for (const paragraph of paragraphs) {
    const kind = title.has(paragraph) ? undefined : kindOf(paragraph, isLarge(paragraph));
    if (kind) kinds.set(paragraph, kind);
  }
  const present = [...new Set(kinds.values())].toSorted((a, b) => rankOf(a) - rankOf(b));
  const ranks = [...new Set(present.map(rankOf))];
  return { title, levels: new Map([...kinds].map(([paragraph, kind]) => [paragraph, ranks.indexOf(rankOf(kind)) + 1])) };
}

/** From the highest. */
const order = ['phần', 'chương', 'mục', 'tiểu mục', 'bold', 'điều', 'number', 'numbers'];

/** Larger letters stand above all names. */
function rankOf(kind: string): number {
  const place = order.indexOf(kind);
  return place < 0 ? -Number(kind) : place;
}

function kindOf({ text, size, isBold }: Paragraph, isLarge: boolean): string | undefined {
  if (text.length > mostHeading || /[,;]$/.test(text)) return undefined;
  const name = partOfLaw.exec(text);
  if (name && (isBold || isLarge || (text.length <= mostBold && !/[.:]$/.test(text))))
    return (name[1] ?? name[2] ?? '').toLowerCase();
  if (!isBold && !isLarge) return undefined;
  if (/^[IVXLC]+\.\s|^[A-Z]\.\s/.test(text) && isBold) return 'bold';
  if (/^\d+\.\d/.test(text) && isBold) return 'numbers';
  if (/^\d+[.)]\s/.test(text) && isBold && !text.endsWith('.')) return 'number';
  if (text.endsWith('.')) return undefined;
  if (isLarge) return String(Math.round(size * 2) / 2);
  return text.length <= mostBold && /\p{L}{2}/u.test(text) ? 'bold' : undefined;
}

/** Below the type of an official document, or in the largest letters of the first page, or centred and bold at its top. */
function titleOf(
  paragraphs: readonly Paragraph[],
  isLarge: (paragraph: Paragraph) => boolean,
  isType: (text: string) => boolean,
): Set<Paragraph> {
  const firstPage = paragraphs.filter(({ first }) => first.page === 0);
  const isPart = ({ text }: Paragraph) => partOfLaw.test(text) || listSign.test(text);
  const stands = ({ isCentred, isBold }: Paragraph) => isCentred && isBold;
  const typed = firstPage.find((paragraph) => paragraph.isCentred && isType(paragraph.text));
  const [top] = firstPage.toSorted((a, b) => b.size - a.size);
  const largest = top && isLarge(top) && paragraphs.filter(({ size }) => size >= top.size - 0.5).length < 3 ? top : undefined;
  const start = typed ?? largest ?? firstPage.slice(0, 1).find(stands);
  if (!start || isPart(start)) return new Set();
  const from = firstPage.slice(firstPage.indexOf(start) + 1);
  // A long line does not show whether it is centred.
  const isAbout = ({ isBold }: Paragraph, place: number) => place === 0 && typed !== undefined && isBold;
  const end = from.findIndex(
    (paragraph, place) =>
      isPart(paragraph) || !(stands(paragraph) || (isLarge(paragraph) && paragraph.isCentred) || isAbout(paragraph, place)),
  );
  const title = [start, ...from.slice(0, end < 0 ? undefined : end)];
  const length = title.reduce((sum, { text }) => sum + text.length, 0);
  return new Set(length > mostTitle ? [start] : title);
}
