import { makeContent } from '../content/index.ts';
import type { CorpusDocument } from './corpus.ts';

/** Made-up articles until there are as many documents as asked: they cost what articles cost. */
export async function filled(documents: readonly CorpusDocument[], scale: number): Promise<CorpusDocument[]> {
  const missing = scale - documents.length;
  if (missing <= 0) return [...documents];
  // An article links to others: forty is the least that the generator makes.
  const content = await makeContent({ articles: Math.max(missing, 40), seed: 1, pictures: { count: 1, width: 64 } });
  const articles = Array.from({ length: missing }, (_, index): CorpusDocument => {
    const { title, lead, body } = content.article(index).document;
    return { id: `made-up-${index}`, kind: 'tin', title, body: `${lead}\n${plain(body)}` };
  });
  return [...documents, ...articles];
}

/** Markdown without its signs, a paragraph a line. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[#\-*>\s]+|[|*]/gm, ' ')
    .replace(/\n\s*\n/g, '\n');
}
