import type { ByDay } from '@pho-luat/shared/later';
import type { Validity } from '@pho-luat/shared/validity';
import { encodeLetters } from '../letters.ts';

/** What the search is to know of a page. */
export interface SearchDocument {
  path: string;
  /** As a result names it: `Bài viết`. */
  kind: string;
  title: string;
  /** `YYYY-MM-DD` */
  date?: string;
  /** Of a document that bears it; one that only speaks of it has none. */
  number?: string;
  category?: string;
  issuer?: string;
  /** Of an official document: what it is on a day, and what it comes to by the calendar alone. */
  validity?: ByDay<{ state: Validity }>;
  /** Its text as sanitised HTML. */
  html: string;
  /** Texts that are not on the page itself: those of its files, page by page. */
  passages?: readonly Passage[];
}

export interface Passage {
  /** Where a reader finds it: `/tep/…/ke-hoach.pdf#page=3`. */
  path: string;
  /** As a result names it: `Trang 3 của tệp`. */
  place: string;
  /** Plain. */
  text: string;
}

/**
 * The least page that tells Pagefind all of it: headings weigh more by themselves. The number stands in the text too, heavily: who asks for
 * one wants the page that bears it before those that speak of it.
 */
export function pageOf({ path, kind, title, date, number, html }: SearchDocument): { url: string; content: string } {
  const content = `<html lang="vi"><body>
<p data-pagefind-ignore>${fact('kind', kind)}${date ? fact('date', date) : ''}</p>
<h1 data-pagefind-meta="title">${escape(title)}</h1>
${number ? `<p data-pagefind-weight="10" data-pagefind-meta="number">${escape(number)}</p>` : ''}
<div>${html}</div>
</body></html>`;
  return { url: path, content: encodeLetters(content) };
}

function fact(name: string, value: string): string {
  return `<i data-pagefind-meta="${name}">${escape(value)}</i>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character);
}
