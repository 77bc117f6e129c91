import { withVietnameseD } from '@pho-luat/shared/text';

/**
 * Text of a file as it is kept: NFC, every `Đ` the Vietnamese one, one kind of space, ligatures as letters, nothing that cannot be seen, lines as they were.
 *
 * A hyphen at the end of a line stays: Vietnamese breaks no syllable, so it belongs to the word (`31/KH-` `HĐPHPBGDPL`), and the line is
 * joined to the next. A soft hyphen was put in by a word processor, and goes.
 */
export function tidy(text: string): string {
  return withVietnameseD(text)
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/\u00AD[ \t]*\n?/g, '')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\uF0A7\uF0B7]/g, '•')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replace(/[^\S\n\t]/gu, ' ')
    .replace(/(?<=[\p{L}\p{N}\p{M}][-\u2010\u2011])[ \t]*\n[ \t]*(?=[\p{L}\p{N}])/gu, '')
    .replace(/ *\t[ \t]*/g, '\t')
    .replace(/ {2,}/g, ' ')
    .replace(/^ +|[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC');
}
