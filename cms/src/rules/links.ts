import type { RuleContext } from './index.ts';
import { error, warning, type Issue } from './issue.ts';

/** A link in a text to a file or page that is not public. */
export interface LostLink {
  field: string;
  href: string;
  words: string;
  /** `upload`: of no file in the library. `draft`: of a document that is not published yet. */
  lost: 'upload' | 'nothing' | 'draft';
}

/** A reader would find plain words instead; a link to a draft comes to life by itself when that is published. */
export function linkIssues({ links = [] }: RuleContext): Issue[] {
  return links.map(({ field, href, words, lost }) => {
    const context = { words: words || href, address: href };
    if (lost === 'draft') return warning(field, 'linkToDraft', context, href);
    return error(field, lost === 'upload' ? 'linkToUpload' : 'linkToNothing', context, href);
  });
}
