import { isSyllable, type Syllable } from './syllables.ts';

/**
 * What Telex and VNI leave when the keyboard was not switched on: `phaps luaatj`, `phap1 luat65`. Only a word that is no syllable as it
 * stands, and is one without its keys, was typed so.
 */
export function withoutKeys(word: Syllable): Syllable {
  const { folded } = word;
  if (isSyllable(folded)) return word;
  const read = [telex(folded), vni(folded)].find((each) => each !== folded && isSyllable(each));
  return read === undefined ? word : { text: read, folded: read, marks: 0 };
}

/** A tone is a letter after the vowels; a hat is the letter again; a horn is `w`. */
function telex(word: string): string {
  return word
    .replace(/^w|(?<=[^aou])w/, 'u')
    .replaceAll('w', '')
    .replace(/d{2}/, 'd')
    .replace(/([aeo])([a-z]*)\1/, '$1$2')
    .replace(/(?<=[aeiouy][a-z]*)[sfrxj]/, '');
}

function vni(word: string): string {
  return /^[a-z]+\d[a-z\d]*$/.test(word) ? word.replace(/\d/g, '') : word;
}
