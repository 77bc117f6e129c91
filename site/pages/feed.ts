import { getRssString } from '@astrojs/rss';
import { paths } from '@pho-luat/shared/paths';
import { defaultSetting } from '@pho-luat/shared/words/pages';
import { linkTo } from './addresses.ts';
import type { Edition } from './edition.ts';

const newestCount = 30;

export function feedOf({ content, siteUrl }: Edition): Promise<string> {
  const setting = content.setting;
  const newest = content.articles().slice(0, newestCount);
  const self = `<atom:link href="${siteUrl}${paths.feed()}" rel="self" type="application/rss+xml"/>`;
  const [latest] = newest;
  // A feed is a function of the log: it was made when the newest of its articles came.
  const made = latest ? `<lastBuildDate>${new Date(latest.publishedOn).toUTCString()}</lastBuildDate>` : '';
  return getRssString({
    title: setting?.siteName ?? defaultSetting.siteName,
    description: setting?.siteDescription ?? defaultSetting.siteDescription,
    site: `${siteUrl}/`,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>vi</language>${made}${self}`,
    items: newest.map((article) => ({
      title: article.title,
      link: siteUrl + linkTo.article(article).href,
      pubDate: new Date(article.publishedOn),
      ...(article.lead ? { description: article.lead } : {}),
    })),
  });
}
