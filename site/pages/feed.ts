import { getRssString } from '@astrojs/rss';
import { paths } from '@pho-luat/shared/paths';
import { defaultSetting } from '../words/pages.ts';
import { siteWords as words } from '../words/site.ts';
import { remembered } from '../lib/remembered.ts';
import { linkTo } from './addresses.ts';
import type { Entry } from './content.ts';
import type { Edition } from './edition.ts';

/** The newest articles, of the site, of a list or of a plan, as RSS 2.0 and as JSON Feed 1.1. */

const newestCount = 30;

type Articles = readonly Entry<'article'>[];

interface Channel {
  /** What it is remembered by. */
  subject: object;
  /** The page that it follows. */
  path: string;
  label?: string;
  articles: Articles | undefined;
}

export async function feedTexts({ content, siteUrl }: Edition): Promise<[path: string, text: string][]> {
  const channels: Channel[] = [
    { subject: all, path: paths.home(), articles: content.articles() },
    { subject: news, path: paths.articles(), label: words.articles, articles: content.news },
    { subject: advice, path: paths.advice(), label: words.advice, articles: content.advice },
    ...content.categories().map((each) => ({
      subject: each,
      path: paths.category(each.slug),
      label: each.name,
      articles: content.articlesByCategory().get(each.id),
    })),
    ...content.topics().map((each) => ({
      subject: each,
      path: paths.topic(each.slug),
      label: each.name,
      articles: content.articlesByTopic().get(each.id),
    })),
    ...content.plans().map((each) => ({
      subject: each,
      path: paths.plan(each.slug),
      label: each.title,
      articles: content.articlesByPlan().get(each.id),
    })),
  ];
  const siteName = content.setting?.siteName ?? defaultSetting.siteName;
  const about = content.setting?.siteDescription ?? defaultSetting.siteDescription;
  const texts = channels.map(async ({ subject, path, label, articles = [] }) => {
    const title = label === undefined ? siteName : words.feedOf(label, siteName);
    const newest = articles.slice(0, newestCount);
    return textsOf(subject, { path, title, description: label === undefined ? about : title, siteUrl, newest });
  });
  return (await Promise.all(texts)).flat();
}

const all = {};
const news = {};
const advice = {};

type Ingredients = { path: string; title: string; description: string; siteUrl: string; newest: Articles };

const textsOf = remembered(async (_subject: object, made: Ingredients): Promise<[path: string, text: string][]> => [
  [paths.feed(made.path), await rssOf(made)],
  [paths.jsonFeed(made.path), jsonOf(made)],
]);

function rssOf({ path, title, description, siteUrl, newest }: Ingredients): Promise<string> {
  const self = `<atom:link href="${siteUrl}${paths.feed(path)}" rel="self" type="application/rss+xml"/>`;
  const [latest] = newest;
  // A feed is a function of the log: it was made when the newest of its articles came.
  const made = latest ? `<lastBuildDate>${new Date(latest.publishedOn).toUTCString()}</lastBuildDate>` : '';
  return getRssString({
    title,
    description,
    site: siteUrl + path,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>vi</language>${made}${self}`,
    items: newest.map((article) => ({
      title: article.title,
      link: siteUrl + linkTo.article(article).href,
      pubDate: new Date(article.publishedOn),
      description: article.lead,
    })),
  });
}

function jsonOf({ path, title, description, siteUrl, newest }: Ingredients): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language: 'vi',
    home_page_url: siteUrl + path,
    feed_url: siteUrl + paths.jsonFeed(path),
    items: newest.map((article) => {
      const url = siteUrl + linkTo.article(article).href;
      return {
        id: url,
        url,
        title: article.title,
        content_text: article.lead ?? article.title,
        date_published: article.publishedOn,
      };
    }),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
