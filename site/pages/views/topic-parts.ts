import type { Answer } from '@pho-luat/shared/content-types/components/answer';
import { paths } from '@pho-luat/shared/paths';
import type { AnswerRow, TopicPartsView } from '../../src/views.ts';
import { remembered } from '../../lib/remembered.ts';
import { linkTo } from '../addresses.ts';
import { noText, textOf } from '../bodies.ts';
import type { Entry } from '../content.ts';
import type { Edition } from '../edition.ts';
import { emergencyNumbers } from '../emergency.ts';
import { documentRows } from '../rows.ts';
import { surroundingsOf } from '../surroundings.ts';
import { datedAnswer } from './answer.ts';
import { lapsesOfArticle } from './article.ts';
import { contactWith, listOfKind } from './places.ts';

/** What a topic's page gathers before its articles by date: answers, where to go, forms and the law. */

type Articles = readonly Entry<'article'>[];

const most = 12;

/** Articles with an answer, which the topic's page shows first. */
export const answeredIn = remembered((articles: Articles): Articles => articles.filter(({ answer }) => answer).slice(0, most));

/** Ids, each once, those first that most articles name. */
const namedIn = remembered((articles: Articles) => ({
  kinds: byCount(articles.flatMap(({ answer }) => answer?.where ?? [])),
  forms: byCount(articles.flatMap(({ answer }) => answer?.forms ?? [])),
  documents: byCount(
    articles.flatMap(({ attachments, answer }) => [
      ...new Set([...attachments, ...(answer?.lawBasis ?? []).map(({ document }) => document)]),
    ]),
  ),
}));

export function topicParts(edition: Edition, topic: string, articles: Articles): TopicPartsView {
  const { content } = edition;
  const { kinds, forms, documents } = namedIn(articles);
  return partsOf(articles, {
    answers: answeredIn(articles).flatMap((article) =>
      article.answer ? answerRow(article, { facts: toldOf(edition, article, article.answer) }) : [],
    ),
    emergency: emergencyNumbers(content, [topic]),
    lists: kinds.map((kind) => listOfKind(content, kind)),
    forms: documentRows(edition, content.several('attachment', forms.slice(0, most))),
    documents: documentRows(edition, content.several('attachment', documents.filter((id) => !forms.includes(id)).slice(0, most))),
  });
}

/** The facts of an answer as its own page shows them. */
function toldOf(edition: Edition, article: Entry<'article'>, answer: Answer): AnswerRow['facts'] {
  const surroundings = surroundingsOf(edition);
  const lapses = lapsesOfArticle(surroundings, article, textOf(article, 'body') ?? noText);
  return datedAnswer(answer, { day: edition.day, lapses }).told;
}

const answerRow = remembered((article: Entry<'article'>, { facts }: Pick<AnswerRow, 'facts'>): AnswerRow => ({
  ...linkTo.article(article),
  facts,
}));

/** The same object while the same is shown, so that the page may stay. */
const partsOf = remembered(
  (
    articles: Articles,
    { emergency, answers, lists, forms, documents }: Omit<TopicPartsView, 'contacts'> & { lists: readonly string[] },
  ): TopicPartsView => ({
    emergency: [...emergency],
    answers: [...answers],
    contacts: namedIn(articles).kinds.map((kind, at) => contactWith(kind, lists[at] ?? paths.places())),
    forms: [...forms],
    documents: [...documents],
  }),
);

function byCount<T>(named: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const each of named) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([each]) => each);
}
