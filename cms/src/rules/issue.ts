/** What a rule found in a document. The words are in `words/issues.ts`; `field` is the path in the form: `tasks.0.dueOn`. */
export interface Issue {
  field: string;
  key: IssueKey;
  /** An error stops the publication, a warning does not. */
  severity: 'error' | 'warning';
  context: Readonly<Record<string, string | number>>;
  /** Where in a text: words that stand there, or the address of a link or picture. */
  at?: string;
  /** The draft alone says it, so a form is asked for it while somebody writes. */
  isOwn?: boolean;
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
  | 'oldAddressUnusable'
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
  | 'issuerTwice'
  | 'signWithoutNote'
  | 'noteWithoutSign'
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
  | 'contactWithoutMail'
  | 'feeWithoutUnit'
  | 'feeWithoutSource'
  | 'deadlineWithoutStart'
  | 'clauseWithoutArticle'
  | 'noSuchArticle'
  | 'citesUnknown'
  | 'citesOneOfSeveral'
  | 'summaryWithoutFullText'
  | 'titleInCapitals'
  | 'leadTooLong'
  | 'headingOfTitle'
  | 'headingSkipped'
  | 'headingEmpty'
  | 'headingInCapitals'
  | 'typedList'
  | 'tabs'
  | 'hardBlanks'
  | 'lostBreak'
  | 'altIsFileName'
  | 'pictureOfDesk'
  | 'addressOfDesk'
  | 'linkToDesk'
  | 'linkPlaceholder'
  | 'linkUnusable'
  | 'linkSaysNothing'
  | 'linkIsAddress'
  | 'linkToUpload'
  | 'linkToNothing'
  | 'linkToDraft'
  | 'linkGone'
  | 'linkSilent'
  | 'unusualNumberInText'
  | 'citesLapsed'
  | 'adviceWithoutAnswer';

export function error(field: string, key: IssueKey, context: Issue['context'] = {}, at?: string): Issue {
  return { field, key, severity: 'error', context, ...(at ? { at } : {}) };
}

export function warning(field: string, key: IssueKey, context: Issue['context'] = {}, at?: string): Issue {
  return { field, key, severity: 'warning', context, ...(at ? { at } : {}) };
}
