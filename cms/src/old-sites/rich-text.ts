import { textOf } from '../admin/editor/paste/elements.ts';
import type { LeftOut } from '../admin/editor/paste/left-out.ts';
import { isFileName } from '../rules/texts/pictures.ts';
import type { TransferType } from '../transfer/record.ts';
import { toMarkdown } from './dom.ts';
import { paragraphs } from './paragraphs.ts';
import { isPaper, isPicture, saidOfPaper } from './papers.ts';
import type { SavedSite } from './saved-site.ts';
import { unfold } from './unfold.ts';

export interface RichText {
  markdown: string;
  /** Official documents that the text of an article links to, and the words of the links; any other file stays a link. */
  papers: { file: string; words: string }[];
  /** What could not be brought along, or came otherwise. */
  without: string[];
}

/** What has no words, or only such for browsers that cannot show it. */
const embedded = 'iframe, object, embed, video, audio';

/** What the editor's paste leaves out, or brings as something else; pictures are told by their addresses. */
const told: Partial<Record<keyof LeftOut, (count: number) => string>> = {
  remarks: (count) => `remarks of Word (${count})`,
  deletions: (count) => `what Word has marked as deleted (${count})`,
  contents: () => 'its table of contents',
  mergedCells: (count) => `merged cells (${count}), which are cells of their own now`,
};

/**
 * The text of an element of a page, by the editor's own paste, with the pictures that were saved and links as they were on the site.
 * `type`: whose text it is.
 */
export async function richText(
  parts: readonly Element[],
  type: TransferType,
  site: SavedSite,
  page: string,
  alt: string,
): Promise<RichText> {
  const without: string[] = [];
  const files: string[] = [];
  // The paste lets only pictures of the library in.
  const placed = (file: string) => `/uploads/${files.push(file)}`;
  const papers: RichText['papers'] = [];
  for (const part of parts) {
    without.push(...unfold(part));
    const addresses = [...part.querySelectorAll(embedded)].map(addressOf);
    without.push(...new Set(addresses.map((address) => `what is embedded from ${address || 'nowhere'}`)));
  }
  for (const picture of parts.flatMap((part) => [...part.querySelectorAll('img')])) {
    const address = sourceOf(picture);
    const { file, why } = await site.takenFrom(address, page);
    if (file === undefined) {
      without.push(address.startsWith('data:') ? 'a picture that is within the page' : `the picture ${address}, ${why}`);
      picture.remove();
      continue;
    }
    picture.alt = wordsOf(picture) || alt;
    picture.setAttribute('src', placed(file));
  }
  for (const link of parts.flatMap((part) => [...part.querySelectorAll('a[href]:not([href=""], [href^="#"])')])) {
    const href = link.getAttribute('href') ?? '';
    const words = textOf(link);
    const { file, why } = isPaper(href) ? await site.takenFrom(href, page) : { file: undefined, why: '' };
    const isDocument = file !== undefined && type === 'article' && saidOfPaper(file, words).docType !== undefined;
    if (isDocument) papers.push({ file, words });
    const led = file === undefined ? await site.linkFrom(href, page) : isDocument ? undefined : placed(file);
    // A picture that leads to itself is seen.
    if (led === undefined && !isDocument && !(words === '' && isPicture(href)))
      without.push(`the link to ${href}: what it leads to does not come along`);
    if (file === undefined && isPaper(href) && led !== undefined && site.hasPlaceOf(led, page))
      without.push(`the paper ${href}, ${why}: its link leads to the old site`);
    if (led === undefined) link.replaceWith(...link.childNodes);
    else link.setAttribute('href', led);
  }
  for (const part of parts) paragraphs(part);
  const { markdown, leftOut } = toMarkdown(parts.map(({ outerHTML }) => outerHTML).join(''));
  for (const [kind, count] of Object.entries(leftOut)) {
    const text = count > 0 && told[kind as keyof LeftOut]?.(count);
    if (text) without.push(text);
  }
  const named = markdown.replace(/(?<=\]\()\/uploads\/(\d+)(?=[\s)])/g, (whole, number: string) => {
    const file = files[Number(number) - 1];
    return file === undefined
      ? whole
      : encodeURIComponent(file)
          .replace(/%2F/g, '/')
          .replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
  });
  return { markdown: named, papers, without };
}

/** The address of what is embedded. */
function addressOf(element: Element): string {
  const source = element.querySelector('source[src]');
  return sourceOf(element) || element.getAttribute('data') || (source && sourceOf(source)) || '';
}

/** A page that loads its pictures late has their addresses beside. */
export function sourceOf(picture: Element): string {
  const late = ['data-src', 'data-original', 'data-lazy-src'].map((name) => picture.getAttribute(name)).find(Boolean);
  return late ?? picture.getAttribute('src') ?? '';
}

/** The words in its place: its own, or else those below it. */
export function wordsOf(picture: HTMLImageElement): string {
  const own = picture.alt.trim();
  if (own !== '' && !isFileName(own)) return own;
  const below = picture.closest('figure')?.querySelector('figcaption');
  return below ? textOf(below) : '';
}
