import type { SearchDocument } from '../search/indexing/page.ts';
import type { PageRoute } from './edition.ts';
import { passagesOf, type PagesOf } from './file-texts.ts';
import { asHtml } from './html.ts';

/** What the search is given of a page. Its code is the segments' too, which are made again with it (`search/indexing/sources.ts`). */
export function searchDocument(
  facts: Omit<SearchDocument, 'html' | 'passages'>,
  { texts, files = [], passages = [] }: NonNullable<PageRoute['searched']>,
  { html, pagesOf }: { html: (key: string) => string; pagesOf: PagesOf },
): SearchDocument {
  return {
    ...facts,
    html: texts.map((text) => (typeof text === 'string' ? paragraph(text) : html(text.key))).join('\n'),
    ...(passages.length + files.length > 0
      ? { passages: [...passages, ...files.flatMap((file) => passagesOf(file, pagesOf(file.text)))] }
      : {}),
  };
}

function paragraph(text: string): string {
  return text && `<p>${asHtml(text)}</p>`;
}
