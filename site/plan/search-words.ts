import type { Words } from '../search/thesaurus.ts';
import type { Content, Entry } from './content.ts';
import { remembered } from '../lib/remembered.ts';

type Lists = {
  abbreviations: readonly Entry<'abbreviation'>[];
  synonyms: readonly Entry<'synonym'>[];
};

/** What stands for other words in the search, as editors list it: the same object until one of them is another, for there are thousands. */
export function searchWordsOf(content: Content): Words {
  const lists: Lists = { abbreviations: content.all('abbreviation'), synonyms: content.all('synonym') };
  const [first] = [...lists.abbreviations, ...lists.synonyms];
  return first ? wordsOf(first, lists) : none;
}

const none: Words = { abbreviations: [], synonyms: [] };

const wordsOf = remembered((_first: object, { abbreviations, synonyms }: Lists): Words => ({
  abbreviations: abbreviations.map(({ short, long }) => [short, long]),
  synonyms: synonyms.map(({ everyday, statute }) => [everyday, statute]),
}));
