import type { Unmet } from '@pho-luat/shared/citations';
import type { RuleContext } from './index.ts';
import { error, warning, type Issue } from './issue.ts';

/** Something about a citation in a text: `words` are the citation. */
export type Citation = { field: string; words: string } & (
  | { unmet: Unmet['unmet'] }
  | { article: string; title: string }
  /** What it is since when, in words. */
  | { lapsed: string }
);

/** Citations in texts: what the site cannot lead to stays text, and what a law does not have is not published. */
export function citationIssues({ citations = [] }: RuleContext): Issue[] {
  return citations.map((citation) => {
    const { field, words } = citation;
    if ('article' in citation) return error(field, 'noSuchArticle', { article: citation.article, title: citation.title }, words);
    if ('lapsed' in citation) return warning(field, 'citesLapsed', { words, lapsed: citation.lapsed }, words);
    return warning(field, citation.unmet === 'several' ? 'citesOneOfSeveral' : 'citesUnknown', { words }, words);
  });
}
