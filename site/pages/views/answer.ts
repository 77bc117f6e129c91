import { deadlineText, factsOf, feeText, linesOf } from '@pho-luat/shared/answer';
import { shortName } from '@pho-luat/shared/citation';
import type { Answer } from '@pho-luat/shared/content-types/components/answer';
import { formatDay } from '@pho-luat/shared/dates';
import { shorten } from '@pho-luat/shared/text';
import { answerWords as words } from '@pho-luat/shared/words/answer';
import type { AnswerView, DocumentRow, LawBasisView } from '../../src/views.ts';
import type { ShortAnswer } from '../../search/fragment.ts';
import type { Content, Entry } from '../content.ts';
import type { DatedContent } from '../edition.ts';
import { documentRow, documentRows } from '../rows.ts';
import { howToOf } from './how-to.ts';
import { deskWith, listOfKind } from './places.ts';

type Document = Entry<'attachment'>;

/** Laws that an answer rests on, those that have a page; `laws` and `lawRows` side by side. */
export function namedInAnswer(edition: DatedContent, answer: Answer | undefined) {
  const laws = lawsOf(edition.content, answer).filter((law) => documentRow(edition, law) !== undefined);
  return {
    laws,
    lawRows: documentRows(edition, laws),
    deskList: answer?.where && listOfKind(edition.content, answer.where),
    forms: documentRows(edition, edition.content.several('attachment', answer?.forms ?? [])),
  };
}

type Named = {
  laws: readonly Document[];
  lawRows: readonly DocumentRow[];
  deskList: string | undefined;
  forms: readonly DocumentRow[];
};

/** Each once, in the order in which they are cited. */
function lawsOf(content: Content, answer: Answer | undefined): Document[] {
  const named = (answer?.lawBasis ?? []).map(({ document }) => content.get('attachment', document));
  return [...new Set(named.filter((law) => law !== undefined))];
}

export function answerView(
  answer: Answer,
  article: { title: string; lead?: string | undefined; address: string },
  named: Named,
): AnswerView {
  const { where, fee, deadline, onlineUrl } = answer;
  const shown = {
    steps: linesOf(answer.steps),
    ...(where && named.deskList ? { where: deskWith(where, named.deskList) } : {}),
    bring: linesOf(answer.bring),
    ...(fee ? { fee: { text: feeText(fee), source: fee.source } } : {}),
    ...(deadline ? { deadline: deadlineText(deadline) } : {}),
    forms: [...named.forms],
    ...(onlineUrl ? { online: { label: new URL(onlineUrl).host, href: onlineUrl } } : {}),
    call: answer.call,
    lawBasis: named.laws.flatMap((law, at) => lawBasisOf(answer, law, named.lawRows[at])),
    checkedOn: formatDay(answer.checkedOn),
    review: { on: formatDay(answer.reviewOn), day: answer.reviewOn },
  };
  return { ...shown, structured: howToOf(shown, { ...article, fee: fee?.amount }) };
}

const mostCalled = 2;

/** What the search shows of it when it is the first result. */
export function shortAnswer(answer: Answer): ShortAnswer | undefined {
  const [step] = linesOf(answer.steps);
  if (step === undefined) return undefined;
  const call = answer.call.slice(0, mostCalled).map(({ label = words.call, number }): [string, string] => [label, number]);
  return { step: shorten(step, 160), facts: factsOf(answer), ...(call.length > 0 ? { call } : {}) };
}

function lawBasisOf(answer: Answer, law: Document, row: DocumentRow | undefined): LawBasisView[] {
  if (!row?.validity) return [];
  const places = answer.lawBasis
    .filter(({ document }) => document === law.id)
    .flatMap(({ article, clause }) =>
      article ? [[clause && words.clause(clause), words.article(article)].filter(Boolean).join(' ')] : [],
    );
  return [
    {
      ...(places.length > 0 ? { places: capitalised(places.join(', ')) } : {}),
      law: { label: shortName(law), href: row.href },
      validity: row.validity,
    },
  ];
}

function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
