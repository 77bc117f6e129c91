import type { RuleContext } from './index.ts';
import { error, warning, type Issue } from './issue.ts';

/** Citations in texts: what the site cannot lead to stays text, and what a law does not have is not published. */
export function citationIssues({ citations = [] }: RuleContext): Issue[] {
  return citations.map((citation) => {
    const { field } = citation;
    if ('article' in citation) return error(field, 'noSuchArticle', { article: citation.article, title: citation.title });
    return warning(field, citation.unmet === 'several' ? 'citesOneOfSeveral' : 'citesUnknown', { words: citation.words });
  });
}
