import { deadlineText, factsOf, feeText, linesOf } from '@pho-luat/shared/answer';
import { shortName } from '@pho-luat/shared/citation';
import type { Answer } from '@pho-luat/shared/content-types/components/answer';
import { formatDay } from '@pho-luat/shared/dates';
import { byDay, type ByDay } from '@pho-luat/shared/later';
import { shorten } from '@pho-luat/shared/text';
import { answerWords as words } from '@pho-luat/shared/words/answer';
import type { AnswerRow, AnswerView, LapseView, LawBasisView } from '../../src/views.ts';
import type { ShortAnswer } from '../../search/fragment.ts';
import { articleHref } from '../citations.ts';
import { asHtml } from '../html.ts';
import { documentRow, documentRows } from '../rows.ts';
import { remembered } from '../../lib/remembered.ts';
import type { Surroundings } from '../surroundings.ts';
import { howToOf } from './how-to.ts';
import { contactWith, listOfKind } from './places.ts';

/** An answer, and what is said of it where its page is not: in lists, in the search and to machines. */
export type DatedAnswer = Answer & { isReviewDue: boolean; told: ByDay<AnswerRow['facts'][0] & { isLapsed: boolean }> };

/**
 * With these facts nobody needs to open the page, which above all warns of what has lapsed: where something has, only that is said.
 */
export const datedAnswer = remembered(
  (answer: Answer, { day, lapses }: { day: string; lapses: readonly LapseView[] }): DatedAnswer => {
    const [lapsesOn] = lapses.map(({ states: [first] }) => first?.from ?? day).sort();
    const toldOn = (on: string) => {
      const isLapsed = lapsesOn !== undefined && lapsesOn <= on;
      const note = isLapsed ? words.lapsed : answer.reviewOn <= on && words.overdue(formatDay(answer.checkedOn));
      const facts = isLapsed ? [] : factsOf(answer);
      return { isLapsed, facts: note ? [...facts, [words.note, note] satisfies [string, string]] : facts };
    };
    return { ...answer, isReviewDue: answer.reviewOn <= day, told: byDay(day, [answer.reviewOn, lapsesOn], toldOn) };
  },
);

/** What an answer names. `laws`, `lawRows` and `lawHrefs` are side by side: what it rests on, as far as that has a page. */
export function namedInAnswer(surroundings: Surroundings, answer: Answer | undefined) {
  const { content, citable } = surroundings;
  const basis = (answer?.lawBasis ?? []).flatMap(({ document, article }) => {
    const law = content.get('attachment', document);
    const row = law && documentRow(surroundings, law);
    const cited = citable.byId.get(document);
    return row ? [{ law, row, href: (article && cited && articleHref(cited, article)) || row.href }] : [];
  });
  return {
    laws: basis.map(({ law }) => law),
    lawRows: basis.map(({ row }) => row),
    lawHrefs: basis.map(({ href }) => href),
    contactList: answer?.where && listOfKind(content, answer.where),
    forms: documentRows(surroundings, content.several('attachment', answer?.forms ?? [])),
  };
}

type NamedInAnswer = ReturnType<typeof namedInAnswer>;

export function answerView(
  answer: DatedAnswer,
  article: { title: string; lead?: string | undefined; address: string },
  named: NamedInAnswer,
): AnswerView {
  const { where, fee, deadline } = answer;
  const shown = {
    steps: linesOf(answer.steps),
    ...(where && named.contactList ? { where: contactWith(where, named.contactList) } : {}),
    bring: linesOf(answer.bring),
    fee: fee && { text: feeText(fee), source: fee.source },
    deadline: deadline && deadlineText(deadline),
    forms: [...named.forms],
    ...onlineOf(answer),
    call: answer.call,
    lawBasis: lawBasisOf(answer, named),
    checkedOn: formatDay(answer.checkedOn),
    review: { on: formatDay(answer.reviewOn), day: answer.reviewOn, isDue: answer.isReviewDue },
  };
  const [{ isLapsed }] = answer.told;
  const expires = answer.told.find((later) => later.isLapsed)?.from;
  return {
    ...shown,
    steps: shown.steps.map(asHtml),
    bring: shown.bring.map(asHtml),
    structured: isLapsed ? undefined : howToOf(shown, { ...article, fee: fee?.amount, expires }),
  };
}

const mostCalled = 2;

/** Letters of the first step at most: what can be tapped must still be on a phone's first screen. */
const longestStep = 120;

/** What the search shows of it when it is the first result. */
export function shortAnswer(
  { where, told: [{ facts, isLapsed }], ...answer }: DatedAnswer,
  { contactList }: { contactList: string | undefined },
): ShortAnswer | undefined {
  const [step] = linesOf(answer.steps);
  if (isLapsed || step === undefined) return undefined;
  const call = answer.call.slice(0, mostCalled).map(({ label = words.call, number }): [string, string] => [label, number]);
  return {
    step: shorten(step, longestStep),
    ...(call.length > 0 ? { call } : {}),
    ...(where && contactList ? { desk: contactWith(where, contactList) } : {}),
    ...onlineOf(answer),
    // Where to go is what can be tapped.
    facts: facts.filter(([label]) => label !== words.where),
  };
}

function onlineOf({ onlineUrl }: Pick<Answer, 'onlineUrl'>) {
  return onlineUrl ? { online: { label: new URL(onlineUrl).host, href: onlineUrl } } : {};
}

function lawBasisOf({ lawBasis }: Answer, { laws, lawRows, lawHrefs }: NamedInAnswer): LawBasisView[] {
  const shown = lawBasis.filter(({ document }) => laws.some(({ id }) => id === document));
  return shown.flatMap(({ article, clause }, index) => {
    const [law, validity, href] = [laws[index], lawRows[index]?.validity, lawHrefs[index]];
    if (!law || !validity || !href) return [];
    const place = article && [clause && words.clause(clause), words.article(article)].filter(Boolean).join(' ');
    return [{ label: capitalised([place, shortName(law)].filter(Boolean).join(' ')), href, validity }];
  });
}

function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
