import { asHtml } from '../../../site/pages/html.ts';
import type { SearchDocument } from '../../../site/search/indexing/index.ts';
import type { CorpusDocument } from './corpus.ts';

/** As the site names its kinds. */
const kinds: Record<string, string> = {
  'ke-hoach': 'Kế hoạch',
  'van-ban': 'Văn bản',
  'dieu-luat': 'Bài viết',
  tin: 'Bài viết',
  'tin-tuc': 'Bài viết',
  'hoi-dap': 'Bài viết',
  'phu-luc': 'Văn bản',
};

/** Where the document at a place of the corpus is in the site: its id is not in the address, where it could be found. */
function pathOf(index: number): string {
  return `/d/${index}/`;
}

export function indexOf(path: string): number {
  return Number(/^\/d\/(\d+)\//.exec(path)?.[1]);
}

/** What the publisher would tell the search of it. */
export function searchDocument({ kind = '', title, body, so }: CorpusDocument, index: number): SearchDocument {
  const paragraphs = body.split('\n').map((text) => `<p>${asHtml(text)}</p>`);
  return {
    path: pathOf(index),
    kind: kinds[kind] ?? 'Trang',
    title,
    ...(so ? { number: so } : {}),
    // As the site has it: a plan before the paper that was signed.
    isFirstOfNumber: kind === 'ke-hoach',
    html: paragraphs.join('\n'),
  };
}
