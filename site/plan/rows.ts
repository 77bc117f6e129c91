import { documentName } from '@pho-luat/shared/citation';
import { formatDay } from '@pho-luat/shared/dates';
import type { ArticleRow, BriefRow, DocumentRow, ValidityView } from '../src/views.ts';
import { documentHref, linkTo } from './addresses.ts';
import { dayOfArticle, type Entry } from './content.ts';
import type { DatedContent, Edition } from './edition.ts';
import { fileView } from './files.ts';
import { pictureView, shownPicture, type ShownPicture } from './pictures.ts';
import { once, onceWithin, remembered } from './remembered.ts';
import { validityOf } from './validity.ts';

/** How other pages show a document in a line: the same line stands on many pages, and in many releases. */

export const briefRow = once((article: Entry<'article'>): BriefRow => ({
  title: article.title,
  href: linkTo.article(article).href,
  date: formatDay(dayOfArticle(article)),
}));

export const articleRow = onceWithin((edition: Edition, article: Entry<'article'>): ArticleRow => {
  const category = edition.content.get('category', article.category);
  return articleRowOf(article, { category, ...shownPicture(edition, article.cover) });
});

const articleRowOf = remembered(
  (
    article: Entry<'article'>,
    made: { category: Entry<'category'> | undefined; file: ShownPicture['file']; picture: ShownPicture['picture'] },
  ): ArticleRow => {
    const picture = pictureView(made, { alt: article.coverAlt });
    return {
      ...briefRow(article),
      ...(article.lead ? { lead: article.lead } : {}),
      ...(made.category ? { category: linkTo.category(made.category) } : {}),
      ...(picture ? { picture } : {}),
    };
  },
);

/** Nothing where the file is not there: an official document is shown with its file or not at all. */
export const documentRow = onceWithin((edition: DatedContent, document: Entry<'attachment'>): DocumentRow | undefined => {
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
  ): DocumentRow => ({
    name: documentName(document),
    title: document.title,
    href,
    ...(document.issuedOn ? { issuedOn: formatDay(document.issuedOn) } : {}),
    validity,
    file: fileView(file),
  }),
);

export function documentRows(edition: DatedContent, documents: readonly Entry<'attachment'>[]): DocumentRow[] {
  return documents.map((document) => documentRow(edition, document)).filter((row) => row !== undefined);
}
