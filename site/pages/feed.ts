import { getRssString } from '@astrojs/rss';
import { defaultSetting } from '@pho-luat/shared/words/pages';
import { linkTo } from './addresses.ts';
import type { Edition } from './edition.ts';

const newestCount = 30;

export function feedOf({ content, siteUrl }: Edition): Promise<string> {
  const setting = content.setting;
  return getRssString({
    title: setting?.siteName ?? defaultSetting.siteName,
    description: setting?.siteDescription ?? defaultSetting.siteDescription,
    site: `${siteUrl}/`,
    customData: '<language>vi</language>',
    items: content
      .articles()
      .slice(0, newestCount)
      .map((article) => ({
        title: article.title,
        link: siteUrl + linkTo.article(article).href,
        pubDate: new Date(article.publishedOn),
        ...(article.lead ? { description: article.lead } : {}),
      })),
  });
}
