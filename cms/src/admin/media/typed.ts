import { mediaWords } from '../../words/desk-media.ts';
import { isGone, isUnanswered } from '../answered.ts';
import { refusalOf } from '../refusal.ts';

/** Words that are typed for pictures, by the id of each. */
export type Typed = ReadonlyMap<number, string>;

export interface NotSaved {
  id: number;
  error: unknown;
}

/** What is typed now, without what was saved of it: what was typed while that was on its way is not saved. */
export function withoutSaved(now: Typed, saved: Typed): Typed {
  return new Map([...now].filter(([id, words]) => words !== saved.get(id)));
}

/** One by one, so that the outcome of each is known. When nobody answers, the others are not tried. */
export async function saveEach(
  typed: Iterable<readonly [id: number, words: string]>,
  save: (id: number, words: string) => PromiseLike<{ error?: unknown }>,
): Promise<NotSaved[]> {
  const notSaved: NotSaved[] = [];
  let lost: unknown;
  for (const [id, text] of typed) {
    const error = lost ?? (await save(id, text.trim())).error;
    if (error === undefined) continue;
    notSaved.push({ id, error });
    if (isUnanswered(error)) lost = error;
  }
  return notSaved;
}

/** What was saved, and what was not and why. */
export function toldOf(count: number, notSaved: readonly NotSaved[]): string {
  const left = notSaved.filter(({ error }) => !isGone(error));
  const why = new Set(left.map(({ error }) => refusalOf(error, mediaWords.tryAgain)));
  const [saved, gone] = [count - notSaved.length, notSaved.length - left.length];
  return [
    saved > 0 && mediaWords.saved(saved),
    gone > 0 && mediaWords.gone(gone),
    left.length > 0 && mediaWords.notSaved(left.length),
    ...why,
  ]
    .filter(Boolean)
    .join(' ');
}
