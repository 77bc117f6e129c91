import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import site from '../../package.json' with { type: 'json' };

/** What makes a segment from a document, beside Pagefind itself. */
const sources = [
  './engine-script.ts',
  './format.ts',
  './postings.ts',
  './segment-files.ts',
  './text.ts',
  '../facts.ts',
  '../fragment.ts',
  '../lexicon.ts',
  '../syllables.ts',
  '../tokens.ts',
];

/** With another of these, another segment. */
export async function codeOfSegments(): Promise<string> {
  const hash = createHash('sha256').update(site.dependencies.pagefind);
  for (const source of sources) hash.update(await readFile(new URL(source, import.meta.url)));
  return hash.digest('hex');
}
