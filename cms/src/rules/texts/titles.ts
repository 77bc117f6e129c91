import { contentTypes, draftedTypes, type DocumentType } from '@pho-luat/shared/content-types/index';
import type { Draft } from '../index.ts';
import { warning, type Issue } from '../issue.ts';

/** More than this is no introduction: three long sentences. The longest of the demonstration has 300 characters. */
const longestLead = 500;

export function titleIssues(type: DocumentType, draft: Draft): Issue[] {
  const drafted = draftedTypes.find((each) => each === type);
  const field = drafted && contentTypes[drafted].titleField;
  const title = field && draft[field];
  const { lead } = draft;
  return [
    ...(field && typeof title === 'string' && isInCapitals(title) ? [warning(field, 'titleInCapitals')] : []),
    ...(typeof lead === 'string' && lead.normalize('NFC').length > longestLead
      ? [warning('lead', 'leadTooLong', { max: longestLead })]
      : []),
  ];
}

/** Three words or more without a small letter: `UBND, HĐND` are names, `THÔNG BÁO VỀ VIỆC` is a sentence that nobody likes to read. */
export function isInCapitals(words: string): boolean {
  const text = words.normalize('NFC');
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}{2,}/gu) ?? []).length >= 3;
}
