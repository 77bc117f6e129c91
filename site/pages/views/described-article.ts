import { publisherOf } from '../../src/described-page.ts';
import type { ArticleView } from '../../src/views.ts';
import type { Entry } from '../content.ts';

interface Shown {
  /** Absolute address of its page. */
  address: string;
  siteUrl: string;
  /** Absolute. */
  image: string | undefined;
}

/** What the page says in words, as schema.org/Article. */
export function describedArticle(article: Entry<'article'>, { address, siteUrl, image }: Shown): ArticleView['structured'] {
  const changed = article.changeNotes
    .map(({ on }) => on)
    .sort()
    .at(-1);
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': address,
    url: address,
    headline: article.title,
    description: article.lead,
    inLanguage: 'vi',
    datePublished: article.publishedOn,
    dateModified: changed,
    ...(article.byline ? { author: { '@type': 'Person', name: article.byline } } : {}),
    publisher: { '@id': publisherOf(siteUrl) },
    image,
  };
}
