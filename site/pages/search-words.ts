import type { EditorsWords } from '../search/words.ts';
import type { Content, Entry } from './content.ts';
import { rememberedAlone } from '../lib/remembered.ts';

type Lists = {
  abbreviations: readonly Entry<'abbreviation'>[];
  synonyms: readonly Entry<'synonym'>[];
};

/** What editors change in the product's search words: the same object until one of them changes. */
export function searchWordsOf(content: Content): EditorsWords {
  return wordsOf({ abbreviations: content.all('abbreviation'), synonyms: content.all('synonym') });
}

const wordsOf = rememberedAlone(({ abbreviations, synonyms }: Lists): EditorsWords => ({
  abbreviations: abbreviations.map(({ short, long }) => [short, long]),
  synonyms: synonyms.map(({ everyday, statute }) => [everyday, statute]),
}));
