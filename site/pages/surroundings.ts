import { citableDocuments, type CitableDocuments } from './citations.ts';
import { Content, type TypedEntry } from './content.ts';
import type { Edition } from './edition.ts';
import { remembered, rememberedAlone } from '../lib/remembered.ts';

/**
 * The context of all articles: everything public except the articles and the files that no official document has, such as their
 * pictures. It is the same object from edition to edition while nothing in it has changed, which is most of the time. Code that
 * asks it for an article gets an error.
 */
export type Surroundings = Pick<Edition, 'content' | 'day' | 'siteUrl'> & { citable: CitableDocuments };

export const surroundingsOf = remembered(({ content, day, siteUrl }: Edition): Surroundings => {
  const ofDocuments = new Set(content.all('attachment').flatMap(({ file, otherFiles }) => [file, ...otherFiles]));
  const entries = content.everything.filter(
    ({ type, entry }) => type !== 'article' && (type !== 'file' || ofDocuments.has(entry.id)),
  );
  return surroundings({ entries, day, siteUrl });
});

type Made = {
  entries: TypedEntry[];
  day: string;
  siteUrl: string;
};

const surroundings = rememberedAlone(({ entries, day, siteUrl }: Made): Surroundings => {
  const content = new Content(entries, 'article');
  return { content, day, siteUrl, citable: citableDocuments({ content, day }) };
});
