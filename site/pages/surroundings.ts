import { Content, type TypedEntry } from './content.ts';
import type { Edition } from './edition.ts';
import { remembered } from '../lib/remembered.ts';

/**
 * The context of all articles: everything public except the articles and the files that no official document has, such as
 * their pictures. It is the same object from edition to edition while nothing in it has changed, which is most of the time. Who asks it for
 * an article is told so.
 */
export type Surroundings = Pick<Edition, 'content' | 'day' | 'siteUrl'>;

export const surroundingsOf = remembered(({ content, day, siteUrl }: Edition): Surroundings => {
  const ofDocuments = new Set(content.all('attachment').flatMap(({ file, otherFiles }) => [file, ...otherFiles]));
  const entries = content.everything.filter(
    ({ type, entry }) => type !== 'article' && (type !== 'file' || ofDocuments.has(entry.id)),
  );
  return surroundings(all, { entries, day, siteUrl });
});

/** The only subject. */
const all = {};

const surroundings = remembered(
  (_all: object, { entries, day, siteUrl }: { entries: TypedEntry[]; day: string; siteUrl: string }): Surroundings => ({
    content: new Content(entries, 'article'),
    day,
    siteUrl,
  }),
);
