import { article } from '@pho-luat/shared/content-types/article';
import { questionKey, questionsOf } from '@pho-luat/shared/questions';
import type { Log } from '../publication/log.ts';
import type { Draft } from '../rules/index.ts';

const questionsSchema = article.schema.pick({ questions: true });

/** The questions of a draft that another public article leads the results of, with its title; what was withdrawn leads none. */
export async function questionsOfOthersIn(log: Log, id: string, draft: Draft): Promise<{ question: string; title: string }[]> {
  const read = questionsSchema.safeParse({ questions: draft.questions });
  const own = read.success ? questionsOf(read.data) : [];
  if (own.length === 0) return [];
  const others = (await log.publicWith('article', '"questions"')).filter((other) => other.id !== id && !other.document.withdrawn);
  const titles = new Map(
    others.flatMap(({ document }) => questionsOf(document).map((question) => [questionKey(question), document.title])),
  );
  return own.flatMap((question) => {
    const title = titles.get(questionKey(question));
    return title === undefined ? [] : [{ question, title }];
  });
}
