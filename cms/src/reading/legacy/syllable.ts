/** Vietnamese syllables: what tells a word from the same bytes read in a wrong encoding. */

const onset = 'ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx]';
const nucleus = 'uyê|uya|iê|yê|ia|ya|uô|ươ|ưa|ua|oa|oă|oe|oo|uâ|uê|uơ|uy|[aăâeêioôơuưy]';
const coda = 'ch|ng|nh|[cmnptiyou]';
const syllable = new RegExp(`^(?:${onset})?(?:${nucleus})(?:${coda})?$`, 'u');

const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** After these only _sắc_ and _nặng_ are said. */
const stopped = /(?:ch|[cpt])$/;

/** Whether a word can be a Vietnamese syllable. Loose where spelling is: it is to tell from rubbish, not to correct anybody. */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  const tones = letters.match(tone) ?? [];
  if (tones.length > 1) return false;
  const bare = letters.replace(tone, '').normalize('NFC');
  if (!syllable.test(bare)) return false;
  return tones[0] === undefined || !stopped.test(bare) || tones[0] === '\u0301' || tones[0] === '\u0323';
}
