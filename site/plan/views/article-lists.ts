import { paths } from '@pho-luat/shared/paths';
import { descriptions, month as monthLabel, monthOfYear, titles } from '@pho-luat/shared/words/pages';
import type { ArticleListView, ArticleRow, LinkView } from '../../src/views.ts';
import { groupBy, monthOf, type Entry } from '../content.ts';
import type { Edition, Planned, Source } from '../edition.ts';
import { headOf } from '../heads.ts';
import { once, rememberedByName } from '../remembered.ts';
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
  parents: readonly LinkView[];
  source?: Planned['source'];
  monthPath: (month: string) => string;
  monthTitle: (month: string) => string;
}

type ByMonth = ReadonlyMap<string, readonly Entry<'article'>[]>;

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
    source: sourceOfCategory(category),
    monthPath: (month) => paths.categoryMonth(category.slug, month),
  }));
  const topics = content.topics().map((topic): Listing => ({
    ...named(topic, titles.topic(topic.name)),
    path: paths.topic(topic.slug),
    articles: content.articlesByTopic().get(topic.id) ?? [],
    parents: parentsOfTopic,
    source: sourceOfTopic(topic),
    monthPath: (month) => paths.topicMonth(topic.slug, month),
  }));
  return [all, ...categories, ...topics].flatMap((listing) => {
    // Newest first, as the articles are.
    const byMonth = groupBy(listing.articles, (article) => [monthOf(article)]);
    return [newestPage(edition, listing, byMonth), ...monthPages(edition, listing, byMonth)];
  });
}

const parentsOfTopic: readonly LinkView[] = [{ label: titles.topics, href: paths.topics() }];
const sourceOfCategory = once(({ id, name }: Entry<'category'>): Source => ({ type: 'category', id, title: name }));
const sourceOfTopic = once(({ id, name }: Entry<'topic'>): Source => ({ type: 'topic', id, title: name }));

function named({ name, description }: { name: string; description?: string | undefined }, title: string) {
  return {
    title,
    description: description ?? descriptions.list(title),
    ...(description ? { intro: description } : {}),
    monthTitle: (month: string) => titles.ofMonth(name, month),
  };
}

function newestPage(edition: Edition, listing: Listing, byMonth: ByMonth): Planned {
  const years = groupBy([...byMonth.keys()], (month) => [month.slice(0, 4)]);
  return listPage({
    ...listing,
    rows: listing.articles.slice(0, newestCount).map((article) => articleRow(edition, article)),
    around: {
      ...(listing.intro ? { intro: listing.intro } : {}),
      years: [...years].map(([year, months]) => ({
        year,
        months: months.map((month) => ({
          label: monthLabel(month),
          href: listing.monthPath(month),
          count: byMonth.get(month)?.length ?? 0,
        })),
      })),
    },
  });
}

/** Thousands over the years, of which a change touches few. */
function monthPages(
  edition: Edition,
  { path, title, parents, source, monthPath, monthTitle }: Listing,
  byMonth: ByMonth,
): Planned[] {
  const months = [...byMonth.keys()];
  return [...byMonth].map(([month, articles], index) => {
    const [newer, older] = [months[index - 1], months[index + 1]];
    return monthPage(articles[0] as Entry<'article'>, monthPath(month), {
      path: monthPath(month),
      title: monthTitle(monthOfYear(month)),
      rows: articles.map((article) => articleRow(edition, article)),
      parents,
      source,
      newestPath: path,
      newestTitle: title,
      newer,
      newerPath: newer && monthPath(newer),
      older,
      olderPath: older && monthPath(older),
    });
  });
}

type Month = {
  path: string;
  title: string;
  rows: readonly ArticleRow[];
  parents: readonly LinkView[];
  source: Planned['source'];
  newestPath: string;
  newestTitle: string;
  newer: string | undefined;
  newerPath: string | undefined;
  older: string | undefined;
  olderPath: string | undefined;
};

const monthPage = rememberedByName((_newest: Entry<'article'>, month: Month): Planned => {
  const { path, title, rows, source, newer, newerPath, older, olderPath } = month;
  const newest = { label: month.newestTitle, href: month.newestPath };
  return listPage({
    path,
    title,
    rows,
    source,
    description: descriptions.list(title),
    parents: [...month.parents, newest],
    around: {
      around: {
        ...(newer && newerPath ? { newer: { label: monthLabel(newer), href: newerPath } } : {}),
        ...(older && olderPath ? { older: { label: monthLabel(older), href: olderPath } } : {}),
        newest,
      },
    },
  });
});

function listPage({
  path,
  title,
  description,
  parents,
  source,
  rows,
  around,
}: {
  path: string;
  title: string;
  description: string;
  parents: readonly LinkView[];
  source?: Planned['source'];
  rows: readonly ArticleRow[];
  around: Pick<ArticleListView, 'intro' | 'years' | 'around'>;
}): Planned {
  return {
    ...(source ? { source } : {}),
    route: {
      path,
      kind: 'article-list',
      head: headOf(path, { title, description, parents: [...parents] }),
      view: { title, ...around, articles: [...rows] },
    },
  };
}
