import { paths } from '@pho-luat/shared/paths';
import { planWords as words } from '../words/plans.ts';
import type { LinkView, PlanMention } from '../src/views.ts';
import { linkTo } from './addresses.ts';
import { groupBy, type Content, type Entry } from './content.ts';
import { remembered } from '../lib/remembered.ts';

/** The reverse of evidence: a task names an article or an official document, and the page of that names the task. */

export interface Evidence {
  plan: Entry<'plan'>;
  /** Type and id of what is named. */
  of: string;
  /** The task on the plan's page. */
  task: LinkView;
}

/** What a plan's tasks name: the same objects for as long as the plan is the same, so that pages made of them may stay. */
const evidenceIn = remembered((plan: Entry<'plan'>): readonly Evidence[] => {
  const named = new Map<string, Evidence>();
  for (const { key, code, content, updates } of plan.tasks) {
    for (const { evidence } of updates) {
      const of = keyOf(evidence);
      if (of === undefined) continue;
      const task = { label: words.taskName(code, content), href: paths.task(plan.slug, key) };
      // Several reports on a task may name the same.
      named.set(`${of} ${key}`, { plan, of, task });
    }
  }
  return [...named.values()];
});

/** One map an edition, made of its plans alone: those are few, however many articles there are. */
const evidenceByDocument = remembered((content: Content) => {
  // Where plans claim one address, only the first has a page there, and its tasks are on it.
  const plans = [...groupBy(content.all('plan'), ({ slug }) => [slug]).values()].flatMap(([first]) => first ?? []);
  return groupBy(plans.flatMap(evidenceIn), ({ of }) => [of]);
});

export function evidenceFor(content: Content, type: 'article' | 'attachment', id: string): readonly Evidence[] {
  return evidenceByDocument(content).get(`${type}/${id}`) ?? none;
}

const none: readonly Evidence[] = [];

/** Plans that mention a page, each once, with the tasks that it is evidence for. */
export function planMentions(plans: readonly Entry<'plan'>[], evidence: readonly Evidence[]): PlanMention[] {
  const all = new Set([...plans, ...evidence.map(({ plan }) => plan)]);
  return [...all].map((plan) => ({
    plan: linkTo.plan(plan),
    tasks: evidence.filter((each) => each.plan === plan).map(({ task }) => task),
  }));
}

function keyOf(evidence: Entry<'plan'>['tasks'][number]['updates'][number]['evidence']): string | undefined {
  if (evidence?.kind === 'article') return `article/${evidence.article}`;
  return evidence?.kind === 'attachment' ? `attachment/${evidence.attachment}` : undefined;
}
