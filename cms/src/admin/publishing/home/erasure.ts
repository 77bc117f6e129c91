import type { Desk } from '../../../contracts/desk.ts';
import { homeWords } from '../../../words/desk-status.ts';
import { whenText } from '../../../words/desk-times.ts';
import { typeLabel } from '@pho-luat/shared/content-types/labels';
import { elsewhereText } from '../entry/statement.ts';

/** How far an erasure is: here, and at the public address where somebody looks there. */
export function erasureText({ type, since, by, doneAt, elsewhere }: Desk['erasures'][number], now: Date): string {
  const label = typeLabel(type);
  const when = whenText(since, now);
  if (!doneAt) return homeWords.erasing(label, when, by);
  if (!elsewhere) return homeWords.erased(label, when, whenText(doneAt, now), by);
  return `${homeWords.erasedHere(label, when, whenText(doneAt, now), by)}. ${elsewhereText(elsewhere, now)}`;
}
