import type { EditorsWords } from '../search/words.ts';
import type { Content, Entry } from './content.ts';
import { remembered } from '../lib/remembered.ts';

type Lists = {
  abbreviations: readonly Entry<'abbreviation'>[];
  synonyms: readonly Entry<'synonym'>[];
};

/** What editors change in the product's search words: the same object until one of them changes. */
export function searchWordsOf(content: Content): EditorsWords {
  const lists: Lists = { abbreviations: content.all('abbreviation'), synonyms: content.all('synonym') };
  const [first] = [...lists.abbreviations, ...lists.synonyms];
  return first ? wordsOf(first, lists) : none;
}

const none: EditorsWords = { abbreviations: [], synonyms: [] };

const wordsOf = remembered((_first: object, { abbreviations, synonyms }: Lists): EditorsWords => ({
  abbreviations: abbreviations.map(({ short, long }) => [short, long]),
  synonyms: synonyms.map(({ everyday, statute }) => [everyday, statute]),
}));
