import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { laidOver, parseWordList, wordKey, type WordEntry } from '@pho-luat/shared/search-words';
import { editorsEntries, saidIn, wordTypes, type WordType } from './editors.ts';

interface ProductWords {
  entries: readonly WordEntry[];
  /** By `wordKey`. */
  meanings: ReadonlyMap<string, string>;
}

const files: Record<WordType, string> = { abbreviation: 'abbreviations.tsv', synonym: 'synonyms.tsv' };
const read = new Map<WordType, Promise<ProductWords>>();

/** The words of the search that come with the product: they lie with the search itself, and change with the code alone. */
export function productWords(strapi: Core.Strapi, type: WordType): Promise<ProductWords> {
  const reading = read.get(type) ?? readWords(join(strapi.dirs.app.root, '../site/search/words', files[type]));
  read.set(type, reading);
  return reading;
}

async function readWords(file: string): Promise<ProductWords> {
  const entries = parseWordList(await readFile(file, 'utf8'));
  return { entries, meanings: new Map(entries.map(([said, meant]) => [wordKey(said), meant])) };
}

/** The words as the search knows them: the product's, with what editors have laid over them. */
export async function searchWords(strapi: Core.Strapi, type: WordType): Promise<WordEntry[]> {
  const [{ entries }, editors] = await Promise.all([productWords(strapi, type), editorsEntries(strapi, type)]);
  return laidOver(
    entries,
    editors.map(({ said, meant }) => [said, meant]),
  );
}

/**
 * The meaning that the product gives the expression of a draft; undefined where it gives none, or where another entry of an
 * abbreviation keeps that meaning beside the draft's.
 */
export async function productMeaning(
  strapi: Core.Strapi,
  type: DocumentType,
  id: string,
  draft: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  const wordType = wordTypes.find((each) => each === type);
  const said = wordType && draft[saidIn[wordType]];
  if (!wordType || typeof said !== 'string') return undefined;
  const meaning = (await productWords(strapi, wordType)).meanings.get(wordKey(said));
  if (meaning === undefined || wordType === 'synonym' || !draft.long) return meaning;
  const isKept = (await editorsEntries(strapi, wordType)).some(
    (other) => other.id !== id && wordKey(other.said) === wordKey(said) && wordKey(other.meant ?? '') === wordKey(meaning),
  );
  return isKept ? undefined : meaning;
}
