import type { RenderedBody } from './bodies.ts';
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

export const surroundingsOf = remembered(({ content, bodies, day, siteUrl }: Edition): Surroundings => {
  const ofDocuments = new Set(content.all('attachment').flatMap(({ file, otherFiles }) => [file, ...otherFiles]));
  const entries = content.everything.filter(
    ({ type, entry }) => type !== 'article' && (type !== 'file' || ofDocuments.has(entry.id)),
  );
  const texts = content.all('attachment').map(({ id }) => bodies.get(id, 'htmlBody'));
  return surroundings({ entries, texts, day, siteUrl });
});

type Made = {
  entries: TypedEntry[];
  /** The texts of the official documents, in the documents' order. */
  texts: (RenderedBody | undefined)[];
  day: string;
  siteUrl: string;
};

const surroundings = rememberedAlone(({ entries, texts, day, siteUrl }: Made): Surroundings => {
  const content = new Content(entries, 'article');
  const textOf = new Map(content.all('attachment').map(({ id }, index) => [id, texts[index]]));
  return { content, day, siteUrl, citable: citableDocuments({ content, day }, textOf) };
});
