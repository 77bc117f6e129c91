import { answer } from '@pho-luat/shared/content-types/components/answer';
import type { Draft, RuleContext } from './index.ts';
import { error, type Issue } from './issue.ts';
import type { IssueKey } from '../words/issues.ts';

/** What speaks against the answer of an article, beside its schema. */

const lawBasisSchema = answer.fields.lawBasis.schema;

export function answerIssues({ lawBasis }: Draft, references: RuleContext['references']): Issue[] {
  const cited = lawBasisSchema.safeParse(lawBasis);
  if (!cited.success) return [];
  return cited.data.flatMap(({ article, clause }, index) => {
    const field = `answer.lawBasis.${index}`;
    if (!article) return clause ? [error(`${field}.article`, 'clauseWithoutArticle')] : [];
    const law = references.find((reference) => reference.field === `${field}.document`);
    if (!law?.lawArticles || law.lawArticles.has(article)) return [];
    return [error(`${field}.article`, 'noSuchArticle', { article, title: law.title })];
  });
}

const missing: Readonly<Record<string, IssueKey>> = {
  'answer.fee.unit': 'feeWithoutUnit',
  'answer.fee.source': 'feeWithoutSource',
  'answer.deadline.from': 'deadlineWithoutStart',
};

/** What is missing there is asked for in words that say what for. */
export function inWordsOfAnswer(issue: Issue): Issue {
  const key = issue.key === 'required' ? missing[issue.field] : undefined;
  return key ? { ...issue, key } : issue;
}
