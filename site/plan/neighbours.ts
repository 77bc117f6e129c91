import type { Content, Entry } from './content.ts';

/**
 * «Tin khác»: what the editor picked, then the nearest in time of the same category, then of all. Neighbours and not the newest,
 * so that a new article changes the pages around it and not every page.
 */
export function otherNews(content: Content, article: Entry<'article'>, count = 6): Entry<'article'>[] {
  const picked = content.several('article', article.relatedArticles).filter((other) => !other.withdrawn);
  const sameCategory = content.articlesByCategory().get(article.category) ?? [];
  const found = new Map(
    [...picked, ...nearest(sameCategory, article, count), ...nearest(content.articles(), article, count)].map((other) => [
      other.id,
      other,
    ]),
  );
  found.delete(article.id);
  return [...found.values()].slice(0, count);
}

/** The next older and the next newer in turn. `articles` is newest first. */
function nearest(articles: readonly Entry<'article'>[], article: Entry<'article'>, count: number): Entry<'article'>[] {
  const known = articles.findIndex(({ id }) => id === article.id);
  const at = known >= 0 ? known : articles.findIndex(({ publishedOn }) => publishedOn < article.publishedOn);
  const found: Entry<'article'>[] = [];
  for (let step = 1; step <= articles.length && found.length < count; step += 1) {
    for (const other of [articles[at + step], articles[at - step]]) if (other) found.push(other);
  }
  return found;
}
