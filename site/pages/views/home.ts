import { paths } from '@pho-luat/shared/paths';
import { defaultSetting, titles } from '@pho-luat/shared/words/pages';
import { linkTo } from '../addresses.ts';
import { emergencyNumbers } from '../emergency.ts';
import type { Edition, PageRoute } from '../edition.ts';
import { planProgress } from '../plan-totals.ts';
import { articleRow, briefRow, documentRows } from '../rows.ts';

const latestCount = 6;

export function homeRoute(edition: Edition): PageRoute {
  const { content } = edition;
  const featured = content.articles().find((article) => article.featured);
  const latest = content
    .articles()
    .slice(0, latestCount + 1)
    .filter((article) => article !== featured);
  const plan = content.plans()[0];
  return {
    route: {
      path: paths.home(),
      kind: 'home',
      head: {
        title: titles.home,
        description: content.setting?.siteDescription ?? defaultSetting.siteDescription,
        canonical: paths.home(),
        breadcrumb: [],
      },
      view: {
        emergency: emergencyNumbers(content),
        topics: content.topics().map(linkTo.topic),
        ...(featured ? { featured: articleRow(edition, featured) } : {}),
        latest: latest.slice(0, latestCount).map(briefRow),
        ...(plan ? { plan: { title: plan.title, href: linkTo.plan(plan).href, ...planProgress(edition, plan) } } : {}),
        documents: documentRows(edition, content.documents().slice(0, 5)),
      },
    },
  };
}
