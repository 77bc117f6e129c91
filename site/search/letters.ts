/**
 * Pagefind folds accents but not `đ`, which has no decomposition: so it is indexed and asked for as `d` with a mark of its own
 * (U+0335), which folds like an accent, and shown as `đ` again. The mark must be among the index's `includeCharacters`.
 */
export const strokeMark = '\u0335';

export function encodeLetters(text: string): string {
  return text.normalize('NFC').replace(/đ/g, `d${strokeMark}`).replace(/Đ/g, `D${strokeMark}`);
}

export function decodeLetters(text: string): string {
  return text.replaceAll(`d${strokeMark}`, 'đ').replaceAll(`D${strokeMark}`, 'Đ');
}

/** Encoded letters without their marks: what the index knows a word by. */
export function foldLetters(encoded: string): string {
  return encoded.normalize('NFD').replace(/\p{M}/gu, '');
}
