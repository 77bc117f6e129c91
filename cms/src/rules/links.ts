import type { RuleContext } from './index.ts';
import { error, warning, type Issue } from './issue.ts';
import type { TextLink } from './texts/links-in.ts';

/** A link in a text to a file or page that is not public. */
export interface LostLink extends TextLink {
  /** `upload`: not a file of the library. `draft`: a document that is not published yet. */
  lost: 'upload' | 'nothing' | 'draft';
}

/** A link to another site, at which nothing is. */
export interface DeadLink extends TextLink {
  /** What it answers; absent where it has not answered for days. */
  status?: number;
}

export function linkIssues({ links = [], deadLinks = [] }: RuleContext): Issue[] {
  return [...links.map(lostIssue), ...deadLinks.map(deadIssue)];
}

/** A reader would find plain words instead; a link to a draft comes to life by itself when that is published. */
function lostIssue({ field, href, words, lost }: LostLink): Issue {
  const context = { words: words || href, address: href };
  if (lost === 'draft') return warning(field, 'linkToDraft', context, href);
  return error(field, lost === 'upload' ? 'linkToUpload' : 'linkToNothing', context, href);
}

function deadIssue({ field, href, words, status }: DeadLink): Issue {
  const context = { words: words || href, address: href };
  if (status === undefined) return warning(field, 'linkSilent', context, href);
  return warning(field, 'linkGone', { ...context, status }, href);
}
