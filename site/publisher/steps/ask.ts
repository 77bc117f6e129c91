import { findings } from '@pho-luat/shared/words/publisher';
import type { Plan } from '../../plan/index.ts';
import { isHeard } from '../../search/ask.ts';
import { ReleaseFailure } from '../failure.ts';
import type { Listing } from '../release/listing.ts';
import { fileOfPage } from '../tree.ts';

const fewQuestions = 10;

/**
 * Of some pages' own titles, asked for as a reader would, one must lead to its page. Not each: a title of one usual word finds many
 * pages before its own, and one without a word finds none.
 */
export async function askTree(tree: string, plan: Plan, listing: Listing): Promise<void> {
  const questions = plan.pages
    .filter(({ path, search }) => search && listing.has(fileOfPage(path)))
    .map(({ path, title }) => ({ path, query: title }))
    .filter(({ query }) => /[\p{L}\p{N}]/u.test(query))
    // The longest say most.
    .sort((a, b) => b.query.length - a.query.length)
    .slice(0, fewQuestions);
  const [first] = questions;
  if (first && !(await isHeard(tree, questions))) throw new ReleaseFailure('check', findings.searchSilent(first.query));
}
