import { term } from '@pho-luat/shared/content-types/term';
import { formKey, formsOf } from '@pho-luat/shared/terms';
import type { Log } from '../publication/log.ts';
import type { Draft, RuleContext } from '../rules/index.ts';

const formsSchema = term.schema.pick({ word: true, otherForms: true });

/** The forms of a term that a text could mean another public one by. */
export async function wordsOfOthersIn(log: Log, id: string, draft: Draft): Promise<NonNullable<RuleContext['wordsOfOthers']>> {
  const read = formsSchema.safeParse({ word: draft.word, otherForms: draft.otherForms });
  if (!read.success) return [];
  const others = (await log.publicWith('term', '')).filter((other) => other.id !== id);
  const taken = new Map(others.flatMap(({ document }) => formsOf(document).map((form) => [formKey(form), document.word])));
  return formsOf(read.data).flatMap((form, index) => {
    const title = taken.get(formKey(form));
    return title === undefined ? [] : [{ field: index === 0 ? 'word' : 'otherForms', form, title }];
  });
}
