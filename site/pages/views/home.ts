import { formatDay, weekOf } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import { defaultSetting, titles } from '../../words/pages.ts';
import type { HomeView } from '../../src/views.ts';
import { siteWords } from '../../words/site.ts';
import { linkTo } from '../addresses.ts';
import { emergencyNumbers } from '../emergency.ts';
import type { Edition, PageRoute } from '../edition.ts';
import { planProgress } from '../plan-totals.ts';
import { articleRow, briefRow, documentRows } from '../rows.ts';
import { taskEvents } from '../task-events.ts';

const most = { listed: 5, ofWeek: 5 };

export function homeRoute(edition: Edition): PageRoute {
  const { content } = edition;
  const featured = content.articles().find((article) => article.featured);
  const newest = (articles: typeof content.news) =>
    articles
      .slice(0, most.listed + 1)
      .filter((article) => article !== featured)
      .slice(0, most.listed)
      .map(briefRow);
  const plan = content.plansThatHold()[0];
  const week = weekView(edition);
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
        featured: featured && articleRow(edition, featured),
        advice: newest(content.advice),
        latest: newest(content.news),
        week,
        plan: plan && { title: plan.title, href: linkTo.plan(plan).href, ...planProgress(edition, plan) },
        documents: documentRows(edition, content.documents().slice(0, 5)),
      },
    },
  };
}

const closed: readonly string[] = ['done', 'paused'];

/** What of the plans begins or is due from this day on. The week is named: the page may be read later. */
function weekView({ content, day }: Edition): HomeView['week'] {
  const [monday, sunday] = weekOf(day);
  const events = content
    .plansThatHold()
    .flatMap((plan) => taskEvents(plan).map((event) => ({ ...event, plan })))
    .filter((event) => event.day >= day && event.day <= sunday && !closed.includes(event.task.state))
    .sort((a, b) => a.day.localeCompare(b.day));
  if (events.length === 0) return undefined;
  const left = events.length - most.ofWeek;
  return {
    title: siteWords.homePage.week(formatDay(monday), formatDay(sunday)),
    days: events.slice(0, most.ofWeek).map(({ day: on, title, plan, task }) => ({
      day: formatDay(on),
      label: title,
      href: paths.task(plan.slug, task.key),
    })),
    more: left > 0 ? { label: siteWords.homePage.moreOfWeek(left), href: paths.plans() } : undefined,
  };
}
