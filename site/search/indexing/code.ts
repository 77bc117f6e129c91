import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import site from '../../package.json' with { type: 'json' };

/** What makes a segment from a document, beside what it is made with. */
const sources = [
  './column.ts',
  './engine-script.ts',
  './format.ts',
  './pack.ts',
  './postings.ts',
  './segment-files.ts',
  './text.ts',
  '../facts.ts',
  '../fragment.ts',
  '../lexicon.ts',
  '../syllables.ts',
  '../tokens.ts',
  '../../../shared/src/text.ts',
];

/** With another of these, another segment. */
export async function codeOfSegments(): Promise<string> {
  const { pagefind, cborg, htmlparser2 } = site.dependencies;
  const hash = createHash('sha256').update([pagefind, cborg, htmlparser2].join(' '));
  for (const source of sources) hash.update(await readFile(new URL(source, import.meta.url)));
  return hash.digest('hex');
}
