import { paths } from '@pho-luat/shared/paths';
import { descriptions, month as monthLabel, monthOfYear, titles } from '@pho-luat/shared/words/pages';
import type { LinkView } from '../../src/views.ts';
import { groupBy, monthOf, type Entry } from '../content.ts';
import type { Edition, Planned } from '../edition.ts';
import { headOf } from '../heads.ts';
import { articleRow } from '../rows.ts';

/** The newest list is capped, a month is whole: so one new article touches two lists, however many articles there are. */
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
  const byMonth = groupBy(listing.articles, (article) => [monthOf(article)]);
  const months = [...byMonth].map(([month, { length }]) => ({
    month,
    label: monthLabel(month),
    href: listing.monthPath(month),
    count: length,
  }));
  const routeOf = (
    path: string,
    title: string,
    articles: readonly Entry<'article'>[],
    parents: LinkView[],
    current?: string,
  ): Planned => ({
    ...(source ? { source } : {}),
    route: {
      path,
      kind: 'article-list',
      head: headOf(path, { title, description: current ? descriptions.list(title) : listing.description, parents }),
      view: {
        title,
        ...(listing.intro && !current ? { intro: listing.intro } : {}),
        articles: articles.map((article) => articleRow(edition, article)),
        months: months.map(({ month, ...link }) => ({ ...link, ...(month === current ? { current: true } : {}) })),
      },
    },
  });
  const self = { label: listing.title, href: listing.path };
  return [
    routeOf(listing.path, listing.title, listing.articles.slice(0, newestCount), listing.parents),
    ...[...byMonth].map(([month, articles]) =>
      routeOf(listing.monthPath(month), listing.monthTitle(monthOfYear(month)), articles, [...listing.parents, self], month),
    ),
  ];
}
