import type { IssueContext, IssueKey } from '../words/issues.ts';

/** What a rule found in a document. The words are in `words/issues.ts`; `field` is the path in the form: `tasks.0.dueOn`. */
export interface Issue {
  field: string;
  key: IssueKey;
  /** An error stops the publication, a warning does not. */
  severity: 'error' | 'warning';
  context: IssueContext;
  /** Where in a text: words that stand there, or the address of a link or picture. */
  at?: string;
  /** The draft alone says it, so a form is asked for it while somebody writes. */
  isOwn?: boolean;
}

export function error(field: string, key: IssueKey, context: IssueContext = {}, at?: string): Issue {
  return { field, key, severity: 'error', context, ...(at ? { at } : {}) };
}

export function warning(field: string, key: IssueKey, context: IssueContext = {}, at?: string): Issue {
  return { field, key, severity: 'warning', context, ...(at ? { at } : {}) };
}
