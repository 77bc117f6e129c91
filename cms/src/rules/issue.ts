/** What a rule found in a document. The words are in `words/issues.ts`; `field` is the path in the form: `tasks.0.dueOn`. */
export interface Issue {
  field: string;
  key: IssueKey;
  /** An error stops the publication, a warning does not. */
  severity: 'error' | 'warning';
  context: Readonly<Record<string, string | number>>;
}

export type IssueKey =
  | 'required'
  | 'tooLong'
  | 'tooShort'
  | 'notADay'
  | 'notAMoment'
  | 'notAnAddress'
  | 'notAPhone'
  | 'notASlug'
  | 'unknownChoice'
  | 'wrongValue'
  | 'linkWithout'
  | 'linkWithSeveral'
  | 'notPublic'
  | 'datesOutOfOrder'
  | 'unknownNumberPattern'
  | 'unusualNumber'
  | 'coverWithoutAlt'
  | 'imageWithoutAlt'
  | 'addressNeedsSlugOrNumber'
  | 'sameDocumentExists'
  | 'questionOfOther'
  | 'wordOfOther'
  | 'doneWithoutDay'
  | 'withdrawnWhileOpened'
  | 'withdrawnDestination'
  | 'directElsewhere'
  | 'wardWithoutPlace'
  | 'nothingToSwitchOff'
  | 'notALawPart'
  | 'notAColour'
  | 'paleColour'
  | 'feeWithoutUnit'
  | 'feeWithoutSource'
  | 'deadlineWithoutStart'
  | 'clauseWithoutArticle'
  | 'noSuchArticle'
  | 'citesUnknown'
  | 'citesOneOfSeveral'
  | 'summaryWithoutFullText';

export function error(field: string, key: IssueKey, context: Issue['context'] = {}): Issue {
  return { field, key, severity: 'error', context };
}

export function warning(field: string, key: IssueKey, context: Issue['context'] = {}): Issue {
  return { field, key, severity: 'warning', context };
}
