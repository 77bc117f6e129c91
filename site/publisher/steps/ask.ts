import { findings } from '@pho-luat/shared/words/publisher';
import type { Plan } from '../../plan/index.ts';
import { isHeard } from '../../search/ask.ts';
import { decodeLetters } from '../../search/letters.ts';
import { wordsOf } from '../../search/query.ts';
import { ReleaseFailure } from '../failure.ts';
import type { Listing } from '../release/listing.ts';
import { fileOfPage } from '../tree.ts';

interface Titled {
  path: string;
  title: string;
}

const fewQuestions = 10;
/** So many titles tell which words are rare. */
const sampleSize = 500;

/** Of some pages, asked for as a reader would by the rarest word of their title, one must be found. Not each: texts may have it too. */
export async function askTree(tree: string, plan: Plan, listing: Listing): Promise<void> {
  const questions = questionsFor(plan.pages.filter(({ path, search }) => search && listing.has(fileOfPage(path))));
  const [first] = questions;
  if (first && !(await isHeard(tree, questions))) throw new ReleaseFailure('check', findings.searchSilent(first.query));
}

/** A rare word is a cheap question: an answer takes as long as it has documents. */
function questionsFor(pages: readonly Titled[]): { path: string; query: string }[] {
  const step = Math.ceil(pages.length / sampleSize);
  const sample = pages.filter((_, at) => at % step === 0).map(({ path, title }) => ({ path, words: wordsOf(title) }));
  const counts = new Map<string, number>();
  for (const { words } of sample) for (const { folded } of words) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return sample
    .flatMap(({ path, words }) =>
      words.map(({ typed, folded }) => ({ path, query: decodeLetters(typed), count: counts.get(folded) ?? 0 })),
    )
    .sort((a, b) => a.count - b.count || b.query.length - a.query.length)
    .slice(0, fewQuestions);
}
