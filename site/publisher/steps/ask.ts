import { findings } from '../../words/publisher.ts';
import { silentSegments } from '../../search/ask.ts';
import type { LaidSegment } from '../../search/indexing/index.ts';
import { syllablesOf } from '../../search/syllables.ts';
import { ReleaseFailure } from '../failure.ts';

interface Titled {
  path: string;
  title: string;
}

const fewQuestions = 10;
/** This many titles show which words are rare. */
const sampleSize = 500;

/**
 * Searches each of these segments as a reader would, for pages that it has, by their whole titles: a page with
 * such a title must be found once per segment. No more is required, because a title may have no word of its own.
 */
export async function askTree(
  tree: string,
  site: { pages: readonly Titled[] },
  segments: readonly Pick<LaidSegment, 'folder' | 'documents'>[],
): Promise<void> {
  const asked = segments.map(({ folder, documents }) => ({ folder, documents: new Set(documents()) }));
  const questions = asked.flatMap(({ folder, documents }) => {
    const titles = site.pages.filter(({ path }) => documents.has(path)).map(({ title }) => title);
    return tellingTitles(titles).map((title) => ({ title, segment: folder }));
  });
  const [silent] = questions.length > 0 ? await silentSegments(tree, questions) : [];
  if (!silent) return;
  const fault = `the part ${silent.segment} of the search finds none of its pages by their titles`;
  throw new ReleaseFailure('check', [{ words: findings.searchSilent(silent.title), fault }]);
}

/** Those with the rarest words, which few other pages answer. */
function tellingTitles(titles: readonly string[]): string[] {
  const step = Math.ceil(titles.length / sampleSize);
  const sample = new Map(titles.filter((_, at) => at % step === 0).map((title) => [title, syllablesOf(title)]));
  const counts = new Map<string, number>();
  for (const words of sample.values()) for (const { folded } of words) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return [...sample]
    .filter(([, words]) => words.length > 0)
    .map(([title, words]) => ({ title, rarest: Math.min(...words.map(({ folded }) => counts.get(folded) ?? 0)) }))
    .sort((a, b) => a.rarest - b.rarest || b.title.length - a.title.length)
    .slice(0, fewQuestions)
    .map(({ title }) => title);
}
