import type { PlanYearView } from '../../src/views.ts';
import { linkTo } from '../addresses.ts';
import type { Entry } from '../content.ts';
import type { Edition } from '../edition.ts';
import { planCounts } from '../plan-totals.ts';

/** A page shows this many earlier plans, so a plan is on as many pages of later ones. */
const mostEarlier = 5;

/** The plan and the earlier ones of its issuer; nothing where it is the first, or another one replaces it. */
export function planYears(edition: Edition, plan: Entry<'plan'>): PlanYearView[] {
  const ofIssuer = edition.content.plansThatHoldByIssuer().get(plan.issuer) ?? [];
  const earlier = ofIssuer.filter(({ year }) => year < plan.year).slice(0, mostEarlier);
  if (earlier.length === 0 || !ofIssuer.includes(plan)) return [];
  return [plan, ...earlier].map((each) => ({
    year: each.year,
    number: each.number,
    ...(each === plan ? {} : { href: linkTo.plan(each).href }),
    counts: planCounts(edition, each),
  }));
}
