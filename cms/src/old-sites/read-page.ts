import { readNumber } from '@pho-luat/shared/document-number';
import { textOf } from '../admin/editor/paste/elements.ts';
import { put, valueOf } from '../rules/cells.ts';
import { Unusable } from '../transfer/unusable.ts';
import { fieldOf, type Mapping, type Selector } from './mapping.ts';
import { richText, sourceOf, wordsOf, type RichText } from './rich-text.ts';
import type { SavedSite } from './saved-site.ts';
import { findDay, findMoment } from './written-moment.ts';

/** What a page says, by a mapping. */
export interface Reading extends Pick<RichText, 'papers' | 'without'> {
  values: Record<string, unknown>;
}

/** Where on the page a field is; the elements may have been taken out of it since. */
export interface Found {
  name: string;
  selector: Selector;
  elements: Element[];
}

export function foundIn(document: Document, { fields }: Mapping): Found[] {
  return Object.entries(fields).map(([name, selector]) => {
    return { name, selector, elements: select(document, selector).filter((element) => isFilled(element, selector)) };
  });
}

export function select(document: Document, { css, said }: Selector): Element[] {
  try {
    return [...document.querySelectorAll(css)];
  } catch {
    throw new Unusable(`«${said}» is no selector: write it as in CSS, and an attribute behind it as @content.`);
  }
}

/** What an element says by a selector. */
export function saying(element: Element, { attribute, match }: Selector): string {
  const text = attribute ? (element.getAttribute(attribute) ?? '').normalize('NFC').trim() : textOf(element);
  const found = match?.exec(text);
  return match ? (found?.[1] ?? found?.[0] ?? '').trim() : text;
}

function isFilled(element: Element, selector: Selector): boolean {
  if (saying(element, selector) !== '') return true;
  return !selector.attribute && !selector.match && (element.matches('img') || element.querySelector('img') !== null);
}

/** `links`: to papers. */
export async function readPage(
  mapping: Mapping,
  site: SavedSite,
  page: string,
  found: readonly Found[],
  links: readonly Element[],
  alt: string,
): Promise<Reading> {
  const reading: Reading = { values: {}, papers: [], without: [] };
  const say = (name: string, value: unknown) => put(reading.values, name.split('.'), value);
  for (const [name, text] of Object.entries(mapping.set)) say(name, valueOf(fieldOf(mapping, name), text));
  for (const link of links) {
    const href = link.getAttribute('href') ?? '';
    const { file, why } = await site.takenFrom(href, page);
    if (file === undefined) reading.without.push(`the paper ${href}, ${why}`);
    else reading.papers.push({ file, words: textOf(link) });
  }
  for (const { name, selector, elements } of found) {
    const [first] = elements;
    const field = fieldOf(mapping, name);
    if (!first) continue;
    if (field.kind === 'markdown') {
      const { markdown, papers, without } = await richText(elements, mapping.type, site, page, alt);
      say(name, markdown);
      reading.papers.push(...papers);
      reading.without.push(...without);
    } else if (field.kind === 'file') {
      const address = fileAddressOf(first);
      const { file, why } = await site.takenFrom(address, page);
      if (file === undefined) reading.without.push(`the file ${address}, ${why}`);
      else say(name, field.several ? [file] : file);
      if (file !== undefined && name === 'cover')
        reading.values.coverAlt ??= (first.matches('img') && wordsOf(first as HTMLImageElement)) || alt || undefined;
    } else {
      const texts = elements.map((element) => saying(element, selector));
      say(name, textValue(mapping, name, texts));
    }
  }
  return reading;
}

function textValue(mapping: Mapping, name: string, texts: readonly string[]): unknown {
  const field = fieldOf(mapping, name);
  const [text = ''] = texts;
  if (field.kind === 'moment') return findMoment(text) ?? text;
  if (field.kind === 'day') return findDay(text) ?? text;
  if (name === 'number') return readNumber(text)?.number ?? text;
  const named = texts.map((each) => mapping.values[name]?.[each] ?? each);
  return valueOf(field, 'several' in field && field.several ? named.join(';') : (named[0] ?? ''));
}

function fileAddressOf(element: Element): string {
  const holder = element.matches('img, a, meta') ? element : (element.querySelector('img, a[href]') ?? element);
  return holder.getAttribute('content') ?? holder.getAttribute('href') ?? sourceOf(holder);
}
