import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { laidOver, parseWordList, type EditorsEntry } from '@pho-luat/shared/search-words';
import { remembered } from '../lib/remembered.ts';
import type { Words } from './thesaurus.ts';

/** What editors lay over the words of the product: an expression without a meaning is switched off. */
export interface EditorsWords {
  abbreviations: readonly EditorsEntry[];
  synonyms: readonly EditorsEntry[];
}

/** The words that come with the product: `words/README.md` says how they are filed. */
export async function productWords(): Promise<Words> {
  const list = async (name: string) => parseWordList(await readFile(join(import.meta.dirname, 'words', `${name}.tsv`), 'utf8'));
  const [abbreviations, synonyms] = await Promise.all([list('abbreviations'), list('synonyms')]);
  return { abbreviations, synonyms };
}

export type LayOver = (editors: EditorsWords) => Words;

/** Combines the product's words with the editors', who win for each expression. The same object for the same words. */
export function overProduct(product: Words): LayOver {
  return remembered(({ abbreviations, synonyms }: EditorsWords) => ({
    abbreviations: laidOver(product.abbreviations, abbreviations),
    synonyms: laidOver(product.synonyms, synonyms),
  }));
}
