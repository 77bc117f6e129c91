import type { Reading } from '../../contracts/reading.ts';
import { isSyllable } from './syllable.ts';
import { fromTcvn3, tcvn3Font } from './tcvn3.ts';
import { fromVni, isVniFont } from './vni.ts';

/** A piece of text as it is in the file, and the font it is set in, where the format tells. */
export interface Run {
  text: string;
  /** What names a font within one file. */
  font?: string | undefined;
}

type Encoding = NonNullable<Reading['convertedFrom']>;

export interface Decoded {
  /** As many as came in. */
  pages: string[];
  convertedFrom?: Encoding;
  /** It has characters, and they make no words. */
  isRubbish: boolean;
}

/**
 * Text as Unicode. An old encoding belongs to a font: `.VnTime` may be beside `Times New Roman` in one paper. So each font is
 * looked at by itself, by its name where the format tells one, and by what all its text looks like.
 */
export function decode(pages: readonly Run[][], nameOf: (font: string) => string = (font) => font): Decoded {
  const sources = new Map<string, Source>();
  for (const [font, text] of textByFont(pages)) sources.set(font, sourceOf(text, nameOf(font)));
  const decoded = pages.map((runs) =>
    spans(runs)
      .map(({ text, font = '' }) => sources.get(font)?.decode(text) ?? text)
      .join(''),
  );
  const convertedFrom = mostUsed(pages, sources);
  return { pages: decoded, ...(convertedFrom && { convertedFrom }), isRubbish: isRubbish(decoded.join('\n')) };
}

/** Whether some font may need its name to be decoded rightly. */
export function looksEncoded(pages: readonly Run[][]): boolean {
  return [...textByFont(pages).values()].some((text) => encodingOf(text) !== undefined);
}

interface Source {
  encoding?: Encoding;
  decode(text: string): string;
}

function sourceOf(text: string, name: string): Source {
  const tcvn3 = tcvn3Font(name);
  // A file that was converted may still name its old fonts.
  const named = isUnicode.test(text) ? undefined : tcvn3 ? 'tcvn3' : isVniFont(name) ? 'vni' : undefined;
  const encoding = named ?? encodingOf(text);
  if (encoding === 'vni') return { encoding, decode: fromVni };
  if (encoding !== 'tcvn3') return { decode: (part) => part };
  const capitals = tcvn3?.capitals === true;
  return { encoding, decode: (part) => (capitals ? fromTcvn3(withHorn(part)).toUpperCase() : fromTcvn3(withHorn(part))) };
}

/** Letters that neither old encoding has a byte for. */
const isUnicode = /[ăđĩũơưẠ-ỹ]|\p{M}/iu;

/**
 * The byte of `ư` is a hyphen in a PDF's own encoding, and arrives as one. It was `ư` where only that gives a syllable: `tr-êng` is
 * `trường`, and `KH-UBND` stays. Nobody writes `ư` alone, and everybody writes a hyphen so: `Độc lập - Tự do`.
 */
function withHorn(text: string): string {
  return text.replace(/[^\s\d.,;:()/"“”]*-[^\s\d.,;:()/"“”]*/gu, (word) => {
    if (word === '-') return word;
    const horned = word.replaceAll('-', '\u00AD');
    return isSyllable(fromTcvn3(horned)) ? horned : word;
  });
}

/** Fewer words than these say nothing about an encoding. */
const fewestWords = 4;

/** By the words that have a character beyond ASCII: how many of them are Vietnamese syllables, as they stand and converted. */
function encodingOf(text: string): Encoding | undefined {
  const marked = wordsOf(text).filter((word) => /[^\0-\x7F]/.test(word));
  if (marked.length < fewestWords) return undefined;
  const share = (convert: (word: string) => string) => marked.filter((word) => isSyllable(convert(word))).length / marked.length;
  const asIs = share((word) => word.normalize('NFC'));
  const [best, second] = [
    { encoding: 'tcvn3' as const, share: share((word) => fromTcvn3(withHorn(word))) },
    { encoding: 'vni' as const, share: share(fromVni) },
  ].toSorted((a, b) => b.share - a.share);
  if (!best || !second || best.share < 0.75 || best.share - asIs < 0.3 || best.share - second.share < 0.1) return undefined;
  return best.encoding;
}

/** No punctuation of Unicode's here: old encodings have letters there. */
function wordsOf(text: string): string[] {
  return text.split(/[\s!-,./:-@[-`{-~“”‘’–…]+/u).filter(Boolean);
}

/** A word as people write them: small, with a capital, in capitals, or a number with letters as in `QH13`. */
const wellShaped = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+\p{Ll}?|[\p{L}]{0,4}\d+\p{L}{0,3}|[\p{Lo}\p{M}]+)$/u;

/**
 * Whether characters make no words: a PDF whose font does not say what its glyphs mean gives others' codes. Most words of any language are
 * well shaped; four in ten that are not is far from all that an office writes.
 */
function isRubbish(text: string): boolean {
  const words = text
    .normalize('NFC')
    .split(/[\s\p{P}\p{Sm}]+/u)
    .filter(Boolean);
  const bad = words.filter((word) => !wellShaped.test(word)).length;
  return words.length >= fewestWords && bad / words.length > 0.4;
}

function textByFont(pages: readonly Run[][]): Map<string, string> {
  const pieces = new Map<string, string[]>();
  for (const { text, font = '' } of pages.flatMap(spans)) {
    const known = pieces.get(font);
    if (known) known.push(text);
    else pieces.set(font, [text]);
  }
  return new Map([...pieces].map(([font, texts]) => [font, texts.join(' ').slice(0, enough)]));
}

/** Characters of one font that are looked at. */
const enough = 100_000;

/** Neighbours in one font, as one: a format may cut a word anywhere. */
function spans(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && (last.font === run.font || run.text.trim() === '')) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}

function mostUsed(pages: readonly Run[][], sources: ReadonlyMap<string, Source>): Encoding | undefined {
  const characters = { tcvn3: 0, vni: 0 };
  for (const { text, font = '' } of pages.flat()) {
    const encoding = sources.get(font)?.encoding;
    if (encoding) characters[encoding] += text.length;
  }
  if (characters.tcvn3 + characters.vni === 0) return undefined;
  return characters.tcvn3 >= characters.vni ? 'tcvn3' : 'vni';
}
