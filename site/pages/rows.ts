import { abstractOf, documentName } from '@pho-luat/shared/citation';
import { formatDay } from '@pho-luat/shared/dates';
import type { ArticleRow, BriefRow, DocumentRow, ValidityView } from '../src/views.ts';
import { documentHref, linkTo } from './addresses.ts';
import { Content, dayOfArticle, type Entry, type TypedEntry } from './content.ts';
import type { DatedContent, Edition, Picture } from './edition.ts';
import { fileView } from './files.ts';
import { pictureView, shownPicture, type ShownPicture } from './pictures.ts';
import { remembered, rememberedAlone } from '../lib/remembered.ts';
import { validityOf } from './validity.ts';

/** How other pages show a document in a line: many pages and releases share the line. */

export const briefRow = remembered((article: Entry<'article'>): BriefRow => ({
  title: article.title,
  href: linkTo.article(article).href,
  date: formatDay(dayOfArticle(article)),
}));

/** What rows of articles show besides the article. */
export type RowsAround = Pick<Edition, 'content' | 'pictures'>;

/** The same object from edition to edition until something in it changes: tens of thousands of rows are not made again before. */
export const rowsAround = remembered(({ content, pictures }: Edition): RowsAround =>
  keptAround({
    entries: content.everything.filter(({ type }) => type === 'category' || type === 'file'),
    files: [...pictures.keys()],
    pictures: [...pictures.values()],
  }),
);

const keptAround = rememberedAlone(
  ({ entries, files, pictures }: { entries: TypedEntry[]; files: string[]; pictures: Picture[] }): RowsAround => ({
    content: new Content(entries),
    pictures: new Map(pictures.map((picture, at) => [files[at] ?? '', picture])),
  }),
);

export function articleRow(around: RowsAround, article: Entry<'article'>): ArticleRow {
  const category = around.content.get('category', article.category);
  return articleRowOf(article, { category, ...shownPicture(around, article.cover) });
}

const articleRowOf = remembered(
  (
    article: Entry<'article'>,
    made: { category: Entry<'category'> | undefined; file: ShownPicture['file']; picture: ShownPicture['picture'] },
  ): ArticleRow => {
    const picture = pictureView(made, { alt: article.coverAlt });
    return {
      ...briefRow(article),
      lead: article.lead,
      category: made.category && linkTo.category(made.category),
      picture,
    };
  },
);

/** Undefined without its file: an official document is shown with its file or not at all. */
export function documentRow(edition: DatedContent, document: Entry<'attachment'>): DocumentRow | undefined {
  return rowWithin(document, { edition });
}

/** Many pages show the same row. */
const rowWithin = remembered((document: Entry<'attachment'>, { edition }: { edition: DatedContent }): DocumentRow | undefined => {
  const file = edition.content.get('file', document.file);
  if (!file) return undefined;
  return documentRowOf(document, {
    href: documentHref(edition.content, document),
    file,
    validity: validityOf(edition, document),
  });
});

const documentRowOf = remembered(
  (
    document: Entry<'attachment'>,
    { href, file, validity }: { href: string; file: Entry<'file'>; validity: ValidityView },
  ): DocumentRow => {
    const title = abstractOf(document);
    return {
      name: documentName(document),
      title,
      href,
      ...(document.issuedOn ? { issuedOn: formatDay(document.issuedOn) } : {}),
      validity,
      file: fileView(file, document),
    };
  },
);

export function documentRows(edition: DatedContent, documents: readonly Entry<'attachment'>[]): DocumentRow[] {
  return documents.map((document) => documentRow(edition, document)).filter((row) => row !== undefined);
}
