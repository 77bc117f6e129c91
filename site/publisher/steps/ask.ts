import { findings } from '@pho-luat/shared/words/publisher';
import { silentSegments, type Question } from '../../search/ask.ts';
import type { LaidSegment } from '../../search/indexing/index.ts';
import { syllablesOf } from '../../search/syllables.ts';
import { ReleaseFailure } from '../failure.ts';

interface Titled {
  path: string;
  title: string;
}

const fewQuestions = 10;
/** So many titles tell which words are rare. */
const sampleSize = 500;

/**
 * Each of these segments of the finished index is asked as a reader would ask, for pages that it has, by the rarest words of their titles: one must
 * be found. Not each: others may have the word too.
 */
export async function askTree(
  tree: string,
  plan: { pages: readonly Titled[] },
  segments: readonly Pick<LaidSegment, 'folder' | 'documents'>[],
): Promise<void> {
  const titles = new Map(plan.pages.map(({ path, title }) => [path, title]));
  const questions = segments.flatMap(({ folder, documents }) => {
    const pages = documents().map((path) => ({ path, title: titles.get(path) ?? '' }));
    return questionsFor(pages).map((question) => ({ ...question, segment: folder }));
  });
  const [silent] = questions.length > 0 ? await silentSegments(tree, questions) : [];
  if (silent) throw new ReleaseFailure('check', findings.searchSilent(silent.query));
}

/** A rare word is a cheap question: an answer takes as long as it has documents. */
function questionsFor(pages: readonly Titled[]): Required<Omit<Question, 'segment'>>[] {
  const step = Math.ceil(pages.length / sampleSize);
  const sample = pages.filter((_, at) => at % step === 0).map(({ path, title }) => ({ path, words: syllablesOf(title) }));
  const counts = new Map<string, number>();
  for (const { words } of sample) for (const { folded } of words) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return sample
    .flatMap(({ path, words }) => words.map(({ text, folded }) => ({ path, query: text, count: counts.get(folded) ?? 0 })))
    .sort((a, b) => a.count - b.count || b.query.length - a.query.length)
    .slice(0, fewQuestions)
    .map(({ path, query }) => ({ path, query }));
}
