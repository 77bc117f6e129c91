import { paths } from '@pho-luat/shared/paths';
import { descriptions, month as monthLabel, monthOfYear, titles } from '@pho-luat/shared/words/pages';
import type { ArticleListView, LinkView } from '../../src/views.ts';
import { groupBy, monthOf, type Entry } from '../content.ts';
import type { Edition, Planned } from '../edition.ts';
import { headOf } from '../heads.ts';
import { articleRow } from '../rows.ts';

/**
 * The newest list is capped and names all months, a month is whole and names its neighbours: so one new article touches two lists,
 * four when its month is new, however many there are.
 */
const newestCount = 30;

interface Listing {
  /** Of the newest. */
  path: string;
  title: string;
  description: string;
  intro?: string;
  articles: readonly Entry<'article'>[];
  parents: LinkView[];
  monthPath: (month: string) => string;
  monthTitle: (month: string) => string;
}

export function articleListRoutes(edition: Edition): Planned[] {
  const { content } = edition;
  const all: Listing = {
    path: paths.articles(),
    title: titles.articles,
    description: descriptions.articles,
    articles: content.articles(),
    parents: [],
    monthPath: paths.articleMonth,
    monthTitle: titles.articlesOfMonth,
  };
  const categories = content.categories().map((category): Listing => ({
    ...named(category, titles.category(category.name)),
    path: paths.category(category.slug),
    articles: content.articlesByCategory().get(category.id) ?? [],
    parents: [],
    monthPath: (month) => paths.categoryMonth(category.slug, month),
  }));
  const topics = content.topics().map((topic): Listing => ({
    ...named(topic, titles.topic(topic.name)),
    path: paths.topic(topic.slug),
    articles: content.articlesByTopic().get(topic.id) ?? [],
    parents: [{ label: titles.topics, href: paths.topics() }],
    monthPath: (month) => paths.topicMonth(topic.slug, month),
  }));
  return [
    ...listingRoutes(edition, all),
    ...categories.flatMap((listing, index) => listingRoutes(edition, listing, sourceOf('category', content.categories()[index]))),
    ...topics.flatMap((listing, index) => listingRoutes(edition, listing, sourceOf('topic', content.topics()[index]))),
  ];
}

function named({ name, description }: { name: string; description?: string | undefined }, title: string) {
  return {
    title,
    description: description ?? descriptions.list(title),
    ...(description ? { intro: description } : {}),
    monthTitle: (month: string) => titles.ofMonth(name, month),
  };
}

function sourceOf(type: 'category' | 'topic', entry: { id: string; name: string } | undefined): Planned['source'] {
  return entry && { type, id: entry.id, title: entry.name };
}

function listingRoutes(edition: Edition, listing: Listing, source?: Planned['source']): Planned[] {
  // Newest first, as the articles are.
  const byMonth = groupBy(listing.articles, (article) => [monthOf(article)]);
  const months = [...byMonth.keys()];
  const linkTo = (month: string): LinkView => ({ label: monthLabel(month), href: listing.monthPath(month) });
  const self = { label: listing.title, href: listing.path };

  const routeOf = (
    path: string,
    head: { title: string; description: string; parents: LinkView[] },
    articles: readonly Entry<'article'>[],
    more: Pick<ArticleListView, 'intro' | 'years' | 'around'>,
  ): Planned => ({
    ...(source ? { source } : {}),
    route: {
      path,
      kind: 'article-list',
      head: headOf(path, head),
      view: { title: head.title, ...more, articles: articles.map((article) => articleRow(edition, article)) },
    },
  });

  const years = groupBy(months, (month) => [month.slice(0, 4)]);
  const { title, description, parents } = listing;
  const newest = routeOf(listing.path, { title, description, parents }, listing.articles.slice(0, newestCount), {
    ...(listing.intro ? { intro: listing.intro } : {}),
    years: [...years].map(([year, its]) => ({
      year,
      months: its.map((month) => ({ ...linkTo(month), count: byMonth.get(month)?.length ?? 0 })),
    })),
  });
  const ofMonths = months.map((month, index) => {
    const titleOfMonth = listing.monthTitle(monthOfYear(month));
    const [newer, older] = [months[index - 1], months[index + 1]];
    return routeOf(
      listing.monthPath(month),
      { title: titleOfMonth, description: descriptions.list(titleOfMonth), parents: [...parents, self] },
      byMonth.get(month) ?? [],
      { around: { ...(newer ? { newer: linkTo(newer) } : {}), ...(older ? { older: linkTo(older) } : {}), newest: self } },
    );
  });
  return [newest, ...ofMonths];
}
