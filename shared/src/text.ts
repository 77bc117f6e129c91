/** Vietnamese text: marks, `đ`. */

/** Old keyboards write `Ð` and `ð` of Icelandic, which look the same, for `Đ` and `đ`. */
export function withVietnameseD(text: string): string {
  return text.replaceAll('\u00D0', 'Đ').replaceAll('\u00F0', 'đ');
}

/** Lower case, without marks, `đ` as `d`: two spellings of a word that a reader takes for one give the same string. */
export function fold(text: string): string {
  return withVietnameseD(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().normalize('NFC');
}

/** Takes a folded word: `lý` and `lí`, `quý` and `quí` are the same words; so are numbers with and without a leading zero. */
export function oneSpelling(folded: string): string {
  return folded.replace(/^([hklmst]|qu)y$/, '$1i').replace(/^0+(?=\d)/, '');
}

/** The first `max` characters, cut between words. */
export function shorten(text: string, max: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= max) return flat;
  return `${flat.slice(0, max).replace(/\s+\S*$/, '')}…`;
}
