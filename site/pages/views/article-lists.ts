import { paths } from '@pho-luat/shared/paths';
import { descriptions, month as monthLabel, monthOfYear, titles } from '../../words/pages.ts';
import type { ArticleListView, ArticleRow, LinkView, TopicPartsView } from '../../src/views.ts';
import { groupBy, monthOf, type Entry } from '../content.ts';
import { linkTo } from '../addresses.ts';
import type { Edition, PageRoute } from '../edition.ts';
import { headOf } from '../heads.ts';
import { remembered } from '../../lib/remembered.ts';
import { articleRow, rowsAround, type RowsAround } from '../rows.ts';
import { answeredIn, topicParts } from './topic-parts.ts';

/**
 * The newest list is capped and names all months, a month is whole and names its neighbours: so one new article touches two lists,
 * four when its month is new, however many there are.
 */
const newestCount = 30;

/** What all pages of a list say, independent of the articles. */
interface Listing {
  /** Address of the newest list. */
  path: string;
  title: string;
  description: string;
  intro?: string;
  parents: readonly LinkView[];
  source?: PageRoute['source'];
  /** Only for the list of a topic, whose newest page gathers what its articles need. */
  topic?: string;
  monthPath: (month: string) => string;
  monthTitle: (month: string) => string;
}

type Articles = readonly Entry<'article'>[];

export function articleListRoutes(edition: Edition): PageRoute[] {
  const { content } = edition;
  const categories = content.categories();
  const topics = content.topics();
  const byTopic = content.articlesByTopic();
  const listings: [Listing, Articles | undefined][] = [
    [allNews, content.news],
    [allAdvice, content.advice],
    ...categories.map((each): [Listing, Articles | undefined] => [
      listingOfCategory(each),
      content.articlesByCategory().get(each.id),
    ]),
    ...topics.map((each): [Listing, Articles | undefined] => [listingOfTopic(each), byTopic.get(each.id)]),
  ];
  const around = rowsAround(edition);
  return listings.flatMap(([listing, articles = none]) => [
    newestWithin(listing, {
      articles,
      around,
      categories,
      parts: listing.topic ? topicParts(edition, listing.topic, articles) : undefined,
    }),
    ...monthPages(listing, articles, around),
  ]);
}

const none: Articles = [];

const allNews: Listing = {
  ...named({ name: titles.articles, description: descriptions.articles }, titles.articles),
  path: paths.articles(),
  parents: [],
  monthPath: paths.articleMonth,
};

const allAdvice: Listing = {
  ...named({ name: titles.advice, description: descriptions.advice }, titles.advice),
  path: paths.advice(),
  parents: [],
  monthPath: paths.adviceMonth,
};

const listingOfCategory = remembered((category: Entry<'category'>): Listing => ({
  ...named(category, titles.category(category.name)),
  path: paths.category(category.slug),
  parents: [linkTo.kindOf(category)],
  source: { type: 'category', id: category.id, title: category.name },
  monthPath: (month) => paths.categoryMonth(category.slug, month),
}));

const listingOfTopic = remembered((topic: Entry<'topic'>): Listing => ({
  ...named(topic, titles.topic(topic.name)),
  path: paths.topic(topic.slug),
  topic: topic.id,
  parents: [{ label: titles.topics, href: paths.topics() }],
  source: { type: 'topic', id: topic.id, title: topic.name },
  monthPath: (month) => paths.topicMonth(topic.slug, month),
}));

function named({ name, description }: { name: string; description?: string | undefined }, title: string) {
  return {
    title,
    description: description ?? descriptions.list(title),
    intro: description,
    monthTitle: (month: string) => titles.ofMonth(name, month),
  };
}

/** Newest first, as the articles are. */
const byMonth = remembered((articles: Articles) => Map.groupBy(articles, monthOf));

const newestWithin = remembered(
  (listing: Listing, { articles, around, categories, parts }: NewestOf & { around: RowsAround }): PageRoute => {
    const gathered = parts ? answeredIn(articles) : none;
    const listed = articles.filter((article) => !gathered.includes(article)).slice(0, newestCount);
    return newestPage(listing, { articles, categories, parts, rows: listed.map((article) => articleRow(around, article)) });
  },
);

type NewestOf = { articles: Articles; categories: readonly Entry<'category'>[]; parts: TopicPartsView | undefined };

const newestPage = remembered(
  (listing: Listing, { articles, categories, parts, rows }: NewestOf & { rows: readonly ArticleRow[] }): PageRoute => {
    const months = byMonth(articles);
    const years = groupBy([...months.keys()], (month) => [month.slice(0, 4)]);
    return listPage({
      ...listing,
      feed: paths.feed(listing.path),
      rows,
      ...(parts?.emergency.length ? { onlyIfSaved: true } : {}),
      around: {
        intro: listing.intro,
        years: [...years].map(([year, itsMonths]) => ({
          year,
          months: itsMonths.map((month) => ({
            label: monthLabel(month),
            href: listing.monthPath(month),
            count: months.get(month)?.length ?? 0,
          })),
        })),
        categories: categories.map(linkTo.category),
        parts,
      },
    });
  },
);

/** There are thousands over the years, and a change touches few. */
function monthPages(listing: Listing, articles: Articles, around: RowsAround): PageRoute[] {
  const months = [...byMonth(articles).keys()];
  return [...byMonth(articles)].map(([month, its], index) =>
    monthWithin(monthIn(listing, month), { articles: its, around, newer: months[index - 1], older: months[index + 1] }),
  );
}

interface Month {
  listing: Listing;
  month: string;
}

/** The same object for as long as the listing is. */
function monthIn(listing: Listing, month: string): Month {
  const known = monthsOf(listing);
  const its = known.get(month) ?? { listing, month };
  known.set(month, its);
  return its;
}

const monthsOf = remembered((_listing: Listing) => new Map<string, Month>());

type Beside = { newer: string | undefined; older: string | undefined };

const monthWithin = remembered(
  (month: Month, { articles, around, ...beside }: Beside & { articles: Articles; around: RowsAround }) =>
    monthPage(month, { ...beside, rows: articles.map((article) => articleRow(around, article)) }),
);

const monthPage = remembered(
  ({ listing, month }: Month, { rows, newer, older }: Beside & { rows: readonly ArticleRow[] }): PageRoute => {
    const { monthPath } = listing;
    const title = listing.monthTitle(monthOfYear(month));
    const newest = { label: listing.title, href: listing.path };
    return listPage({
      path: monthPath(month),
      title,
      rows,
      source: listing.source,
      description: descriptions.list(title),
      parents: [...listing.parents, newest],
      around: {
        around: {
          ...(newer ? { newer: { label: monthLabel(newer), href: monthPath(newer) } } : {}),
          ...(older ? { older: { label: monthLabel(older), href: monthPath(older) } } : {}),
          newest,
        },
      },
    });
  },
);

function listPage({
  path,
  title,
  description,
  parents,
  source,
  feed,
  onlyIfSaved,
  rows,
  around,
}: {
  path: string;
  title: string;
  description: string;
  parents: readonly LinkView[];
  source?: PageRoute['source'];
  feed?: string;
  onlyIfSaved?: boolean;
  rows: readonly ArticleRow[];
  around: Pick<ArticleListView, 'intro' | 'years' | 'categories' | 'parts' | 'around'>;
}): PageRoute {
  return {
    source,
    route: {
      path,
      kind: 'article-list',
      head: headOf(path, { title, description, parents: [...parents], feed, ...(onlyIfSaved ? { onlyIfSaved } : {}) }),
      view: { title, ...around, articles: [...rows] },
    },
  };
}
