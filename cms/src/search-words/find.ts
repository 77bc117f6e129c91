import type { Core } from '@strapi/strapi';
import type { FoundWord, FoundWords } from '../contracts/search-words.ts';
import { wordKey } from '@pho-luat/shared/search-words';
import { fold } from '@pho-luat/shared/text';
import { editorsEntries, wordTypes, type WordType } from './editors.ts';
import { productWords } from './product.ts';

/** Shown at most: who wants others types more. */
const most = 50;

/** The words of the search that have all that is asked for, without marks: editors' own first, then what is nearest. Where nothing is asked for, all of editors' own. */
export async function findWords(strapi: Core.Strapi, asked: string): Promise<FoundWords> {
  const whole = fold(asked.trim());
  const parts = whole.split(/\s+/).filter(Boolean);
  const all = (await Promise.all(wordTypes.map((type) => wordsOf(strapi, type)))).flat();
  const fitting = all.flatMap((word) => {
    const said = fold(word.said);
    const meant = fold([word.product ?? '', ...word.own.map((own) => own.meant ?? '')].join(' '));
    const fits = parts.length > 0 ? parts.every((part) => said.includes(part) || meant.includes(part)) : word.own.length > 0;
    return fits ? [{ word, distance: (word.own.length > 0 ? 0 : 10) + distanceOf(whole, said) }] : [];
  });
  return {
    product: all.filter(({ product }) => product !== undefined).length,
    total: fitting.length,
    words: fitting
      .sort((a, b) => a.distance - b.distance)
      .slice(0, most)
      .map(({ word }) => word),
  };
}

/** How far what is asked is from what is said. */
function distanceOf(asked: string, said: string): number {
  if (said === asked) return 0;
  if (said.startsWith(asked)) return 1;
  return said.includes(asked) ? 2 : 3;
}

/** Each expression with what the product and what editors have of it. */
async function wordsOf(strapi: Core.Strapi, type: WordType): Promise<FoundWord[]> {
  const [{ entries }, editors] = await Promise.all([productWords(strapi, type), editorsEntries(strapi, type)]);
  const words = new Map(entries.map(([said, product]): [string, FoundWord] => [wordKey(said), { type, said, product, own: [] }]));
  for (const { id, said, meant } of editors) {
    const key = wordKey(said);
    const word = words.get(key) ?? { type, said, own: [] };
    word.own.push({ id, ...(meant === undefined ? {} : { meant }) });
    words.set(key, word);
  }
  return [...words.values()];
}
