import { escapeHtml } from '@pho-luat/shared/escape-html';
import { toSlug } from '@pho-luat/shared/slug';
import { noteWords, outsideLink, tableRegion } from '../words/pages.ts';
import type { PictureView } from '../src/views.ts';
import { placeOfArticle } from './law-articles.ts';

/** What `file:<id>` in a text stands for: a picture to show, or the address of a file to download. */
export type FileInText = { picture: PictureView } | { href: string };

export interface Placement {
  /** The level of the topmost heading of the text on its page. */
  topHeading: 2 | 3;
  /** Prefix of every heading's id, so that no text takes an id of its page. */
  idPrefix: string;
  siteUrl: string;
  files: Readonly<Record<string, FileInText>>;
}

/** Makes sanitised HTML (well formed, attributes in `"`) into a part of a page. `notes` are those that its signs lead to, in their order. */
export function finish(html: string, notes: readonly string[], placement: Placement): string {
  const body = headings(html, placement);
  const signed = new Set<number>();
  const signOf = (number: number): string => {
    const place = placeOfNote(placement, number);
    // The note leads back to its first sign.
    const id = signed.has(number) ? '' : ` id="${placeOfSign(placement, number)}"`;
    signed.add(number);
    return `<sup><a role="doc-noteref"${id} href="#${place}" aria-label="${noteWords.sign(number)}">${number}</a></sup>`;
  };
  const place = (part: string) => links(images(part, placement), { body, notes: notes.length, signOf }, placement);
  return tables(place(body)) + noteList(notes.map(place), placement);
}

function placeOfNote({ idPrefix }: Placement, number: number): string {
  return `${idPrefix}-chu-thich-${number}`;
}

function placeOfSign(placement: Placement, number: number): string {
  return `${placeOfNote(placement, number)}-cho-doc`;
}

/** Each is one paragraph, with the way back at its end. */
function noteList(notes: readonly string[], placement: Placement): string {
  if (notes.length === 0) return '';
  const items = notes.map((note, index) => {
    const back = `<a role="doc-backlink" href="#${placeOfSign(placement, index + 1)}">${noteWords.back}</a>`;
    return `<li id="${placeOfNote(placement, index + 1)}">${note.trim().replace(/<\/p>$/, ` ${back}</p>`)}</li>`;
  });
  return `<section class="notes" role="doc-endnotes" aria-label="${noteWords.list}"><ol>${items.join('')}</ol></section>`;
}

function headings(html: string, { topHeading, idPrefix }: Placement): string {
  const levels = [...html.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
  const shift = topHeading - Math.min(...levels);
  const taken = new Set<string>();
  let previous = topHeading - 1;
  return html.replace(block, (_tag, level: string | undefined, inner: string, article: string | undefined) => {
    if (level === undefined) return `<p id="${unused(placeOfArticle(idPrefix, article ?? ''), taken)}">`;
    // A reader who goes from heading to heading must not meet a missing level.
    previous = Math.min(Number(level) + shift, previous + 1, 6);
    const number = headingOfArticle.exec(inner)?.[1];
    const words = toSlug(inner.replace(/<[^>]*>|&\w+;|\[\^\d+\]/g, ' ')) || 'muc';
    const id = unused(number ? placeOfArticle(idPrefix, number) : `${idPrefix}-${words}`, taken);
    return `<h${previous} id="${id}">${inner}</h${previous}>`;
  });
}

/** A heading, or a paragraph with which an article of a law begins: it can be led to by its number. */
const block = /<h([1-6])>(.*?)<\/h\1>|<p>(?=(?:<strong>)?Điều (\d+[a-zđ]?)(?:[.:]|<\/strong>))/gsu;
const headingOfArticle = /^(?:<strong>)?Điều (\d+[a-zđ]?)(?:[.:]|<\/strong>|$)/u;

function unused(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  taken.add(free);
  return free;
}

function images(html: string, { files }: Placement): string {
  const image = /<img src="file:([a-z0-9]+)"((?: (?:alt|title)="[^"]*")*) ?\/>/g;
  const alone = new RegExp(`<p>\\s*${image.source}\\s*</p>`, 'g');
  const draw = (id: string, attributes: string, figure: boolean): string => {
    const file = files[id];
    if (!file || !('picture' in file)) return '';
    const { src, srcset, width, height } = file.picture;
    const alt = / alt="([^"]*)"/.exec(attributes)?.[1] || escapeHtml(file.picture.alt);
    const caption = / title="([^"]*)"/.exec(attributes)?.[1];
    const img =
      `<img src="${src}" srcset="${srcset}" sizes="(min-width: 48rem) 40rem, 100vw" width="${width}" height="${height}"` +
      ` alt="${alt}" loading="lazy" decoding="async">`;
    if (!figure) return img;
    return caption ? `<figure>${img}<figcaption>${caption}</figcaption></figure>` : `<figure>${img}</figure>`;
  };
  return html
    .replace(alone, (_match, id: string, attributes: string) => draw(id, attributes, true))
    .replace(image, (_match, id: string, attributes: string) => draw(id, attributes, false));
}

/** What an editor's link becomes: only its words where it leads nowhere, or is in another link. */
interface Link {
  open: string;
  close: string;
}

const noLink: Link = { open: '', close: '' };

interface Around {
  /** The whole text, which has the places that `#…` leads to. */
  body: string;
  /** How many notes it has. */
  notes: number;
  signOf: (number: number) => string;
}

function links(html: string, { body, notes, signOf }: Around, placement: Placement): string {
  const open: Link[] = [];
  return html.replace(linkOrSign, (tag, href: string | undefined, number: string | undefined) => {
    if (tag === '</a>') return open.pop()?.close ?? '';
    const isAlone = open.every((outer) => outer === noLink);
    if (number && Number(number) > notes) return tag;
    if (number) return isAlone ? signOf(Number(number)) : `<sup>${number}</sup>`;
    const link = isAlone ? linkTo(href, body, placement) : noLink;
    open.push(link);
    return link.open;
  });
}

const linkOrSign = /<a(?: href="([^"]*)")?>|<\/a>|<sup>\[\^(\d+)\]<\/sup>/g;

function linkTo(href: string | undefined, html: string, { files, siteUrl, idPrefix }: Placement): Link {
  if (!href) return noLink;
  const inside = (address: string): Link => ({ open: `<a href="${address}">`, close: '</a>' });
  if (href.startsWith('file:')) {
    const file = files[href.slice('file:'.length)];
    return file && 'href' in file ? inside(file.href) : noLink;
  }
  const own = ownAddress(href, siteUrl);
  // An editor writes the heading's words: `#muc-dich`.
  const id = `${idPrefix}-${own.slice(1)}`;
  if (own.startsWith('#') && html.includes(` id="${id}"`)) return inside(`#${id}`);
  if (!/^https?:/i.test(own)) return inside(own);
  return {
    open: `<a href="${own}" class="outside" rel="noopener external">`,
    close: `<span class="sr-only"> ${outsideLink}</span></a>`,
  };
}

/** The path of an address of this site; `//` after it would be another host's. */
function ownAddress(href: string, siteUrl: string): string {
  if (href === siteUrl) return '/';
  const path = href.startsWith(siteUrl) ? href.slice(siteUrl.length) : '';
  return /^\/(?![/\\])/.test(path) ? path : href;
}

/**
 * A wide table scrolls in its own box, by keyboard too. Boxes are numbered, so that a screen reader's user can tell two apart. A table within another has no
 * box of its own: a browser ends a table where another begins in it, and would close one box too many.
 */
function tables(html: string): string {
  let number = 0;
  let depth = 0;
  return html.replace(/<table>|<\/table>/g, (tag) => {
    if (tag === '</table>') return --depth === 0 ? `${tag}</div>` : tag;
    if (depth++ > 0) return tag;
    return `<div class="table-scroll" role="region" aria-label="${tableRegion(++number)}" tabindex="0">${tag}`;
  });
}
