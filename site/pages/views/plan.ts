import { formatDay } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import * as words from '../../words/pages.ts';
import type { Field, PlanView } from '../../src/views.ts';
import { documentHref, linkTo, planName } from '../addresses.ts';
import { planParts, textOf, type RenderedBody } from '../bodies.ts';
import type { Entry } from '../content.ts';
import type { Edition, PageRoute } from '../edition.ts';
import { readableFiles, searchedFiles } from '../file-texts.ts';
import { headOf } from '../heads.ts';
import { planProgress, planTotals } from '../plan-totals.ts';
import { briefRow, documentRow } from '../rows.ts';
import { statesOf } from '../validity.ts';
import { issuerFields, signerField } from './fields.ts';
import { planFiles } from './plan-files.ts';
import { taskAgencies, taskGroups } from './plan-tasks.ts';
import { planTimeline } from './plan-timeline.ts';
import { planYears } from './plan-years.ts';

export function planRoutes(edition: Edition): PageRoute[] {
  return edition.content.all('plan').map((plan) => planRoute(edition, plan));
}

/** Where the signed document is read. */
function pageOf({ content }: Edition, signed: Entry<'attachment'>) {
  return { path: documentHref(content, signed), hasText: textOf(signed, 'htmlBody') !== undefined };
}

export function planRoute(edition: Edition, plan: Entry<'plan'>): PageRoute {
  const { content, siteUrl } = edition;
  const path = paths.plan(plan.slug);
  const signed = content.get('attachment', plan.document);
  const document = signed && documentRow(edition, signed);
  const issuer = content.get('agency', plan.issuer);
  const fields = fieldsOf(edition, plan);
  const parts = partsOf(plan);
  const groups = taskGroups(edition, plan);
  const totals = planTotals(edition, plan);
  const timeline = planTimeline(edition, plan);
  const files = planFiles(edition, plan);
  return {
    source: { type: 'plan', id: plan.id, title: plan.title },
    searched: {
      title: plan.title,
      // Its title need not say that it is a plan, or which.
      texts: [planName(plan), ...parts.map(({ html }) => html), ...wordsOf(withoutNumber(fields), groups)],
      // The signed document is no separate hit: its plan is found instead.
      files: signed ? searchedFiles(signed, pageOf(edition, signed), readableFiles(edition, signed)) : [],
    },
    route: {
      path,
      kind: 'plan',
      head: headOf(path, {
        title: plan.title,
        description: `${planName(plan)}. ${planProgress(edition, plan).summary[0].text}`,
        parents: [{ label: words.titles.plans, href: paths.plans() }],
        feed: paths.feed(path),
      }),
      search: {
        kind: words.kinds.plan,
        date: plan.issuedOn,
        number: plan.number,
        isFirstOfNumber: true,
        issuer: issuer?.name,
        validity: document?.validity && statesOf(document.validity),
      },
      view: {
        title: plan.title,
        fields,
        document,
        totals,
        parts,
        groups,
        agencies: taskAgencies(edition, plan),
        timeline,
        files,
        years: planYears(edition, plan),
        articles: (content.articlesByPlan().get(plan.id) ?? []).map(briefRow),
        pageQr: siteUrl + path,
      },
    },
  };
}

function fieldsOf({ content }: Edition, plan: Entry<'plan'>): Field[] {
  const period = periodText(plan.periodStart, plan.periodEnd);
  const named = (label: string, others: readonly Entry<'plan'>[]): Field[] =>
    others.map((other) => ({ label, value: planName(other), href: linkTo.plan(other).href }));
  return [
    ...named(words.relations.replacedBy, content.plansReplacedBy().get(plan.id) ?? []),
    ...named(words.relations.amendedBy, content.plansAmendedBy().get(plan.id) ?? []),
    { label: words.fields.number, value: plan.number },
    { label: words.fields.year, value: String(plan.year), href: paths.planYear(plan.year) },
    ...issuerFields(content.get('agency', plan.issuer), plan.otherIssuers),
    ...signerField(plan),
    { label: words.fields.issuedOn, value: formatDay(plan.issuedOn) },
    ...(period ? [{ label: words.fields.period, value: period }] : []),
    ...named(words.relations.replaces, content.several('plan', content.plansNamedBy('replaces', plan))),
    ...named(words.relations.amends, content.several('plan', content.plansNamedBy('amends', plan))),
  ];
}

export function periodText(from: string | undefined, to: string | undefined): string | undefined {
  if (from && to) return words.period.between(formatDay(from), formatDay(to));
  if (from) return words.period.from(formatDay(from));
  return to && words.period.to(formatDay(to));
}

function partsOf(plan: Entry<'plan'>): PlanView<RenderedBody>['parts'] {
  return planParts.flatMap((field) => {
    const html = textOf(plan, field);
    return html ? [{ title: words.planParts[field], html }] : [];
  });
}

const withoutNumber = (fields: readonly Field[]) => fields.filter(({ label }) => label !== words.fields.number);

/** Without the tasks' progress, which changes with the day and is not searched for. */
function wordsOf(fields: readonly Field[], groups: PlanView['groups']): string[] {
  return [
    ...groups.flatMap(({ title, tasks }) => [
      title,
      ...tasks.flatMap(({ content, deliverable, updates }) => [content, deliverable ?? '', ...updates.map(({ text }) => text)]),
    ]),
    ...fields.map(({ value }) => value),
  ];
}
