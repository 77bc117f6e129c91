import { isSyllable, type Syllable } from './syllables.ts';

/**
 * Reads what Telex and VNI leave when the input method was off: `phaps luaatj`, `phap1 luat65`. Only a word that is no syllable as it
 * is typed, and is one without its keys, is read this way.
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
