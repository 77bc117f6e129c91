import type { Entry } from './content.ts';
import { remembered } from '../lib/remembered.ts';

type Article = Entry<'article'>;

/**
 * «Tin khác»: what the editor picked, then the nearest in time of each of its topics; none rather than one about something else. Neighbours
 * and not the newest, so that a new article changes the pages around it and not every page.
 */
export function otherNews(
  article: Article,
  { picked, ofTopics }: { picked: readonly Article[]; ofTopics: readonly (readonly Article[])[] },
): readonly Article[] {
  const near = ofTopics.flatMap((articles) => nearest(articles, article));
  const found = new Set([...picked.filter((other) => !other.withdrawn), ...near]);
  found.delete(article);
  return [...found].slice(0, count);
}

const count = 4;

/** The next older and the next newer in turn. `articles` is newest first. */
function nearest(articles: readonly Article[], article: Article): readonly Article[] {
  const known = positionsIn(articles).get(article);
  let older = known === undefined ? firstOlder(articles, article) : known + 1;
  let newer = known === undefined ? older - 1 : known - 1;
  const found: Article[] = [];
  while (found.length < count && (older < articles.length || newer >= 0)) {
    for (const other of [articles[older], articles[newer]]) if (other) found.push(other);
    older += 1;
    newer -= 1;
  }
  return found.slice(0, count);
}

/** The place that a withdrawn article would have. */
function firstOlder(articles: readonly Article[], { publishedOn }: Article): number {
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((articles[middle]?.publishedOn ?? '') < publishedOn) high = middle;
    else low = middle + 1;
  }
  return low;
}

const positionsIn = remembered(
  (articles: readonly Article[]): ReadonlyMap<Article, number> => new Map(articles.map((article, index) => [article, index])),
);
