import { formatDay } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import { descriptions, titles } from '../../words/pages.ts';
import type { LinkView } from '../../src/views.ts';
import { linkTo, planName } from '../addresses.ts';
import type { Entry } from '../content.ts';
import type { Edition, PageRoute } from '../edition.ts';
import { headOf } from '../heads.ts';
import { planProgress } from '../plan-totals.ts';

/** All plans: a city makes a few a year. */
export function planListRoutes(edition: Edition): PageRoute[] {
  const { content } = edition;
  const years = [...content.plansByYear().keys()].sort((a, b) => b - a);
  const routeOf = (
    path: string,
    title: string,
    plans: readonly Entry<'plan'>[],
    parents: LinkView[],
    current?: number,
  ): PageRoute => ({
    route: {
      path,
      kind: 'plan-list',
      head: headOf(path, { title, description: current ? `${title}. ${descriptions.plans}` : descriptions.plans, parents }),
      view: {
        title,
        plans: plans.map((plan) => ({
          title: plan.title,
          href: linkTo.plan(plan).href,
          name: planName(plan),
          issuedOn: formatDay(plan.issuedOn),
          ...planProgress(edition, plan),
        })),
        years: years.map((year) => ({
          label: String(year),
          href: paths.planYear(year),
          ...(year === current ? { current: true } : {}),
        })),
      },
    },
  });
  const self = { label: titles.plans, href: paths.plans() };
  return [
    routeOf(self.href, self.label, content.plans(), []),
    ...years.map((year) =>
      routeOf(paths.planYear(year), titles.plansOfYear(year), content.plansByYear().get(year) ?? [], [self], year),
    ),
  ];
}
