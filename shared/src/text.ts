import slugify from '@sindresorhus/slugify';

/** Vietnamese text: marks, `đ`, and what a file name or an address can be made of. */

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

/** `Đất đai 2024` → `dat-dai-2024`. Legal numbers keep their parts: `14/2012/QH13` → `14-2012-qh13`. */
export function toSlug(text: string): string {
  const slug = slugify(text.normalize('NFC'), { decamelize: false });
  const short = slug.length <= 120 ? slug : slug.slice(0, 120).replace(/-[^-]*$/, '');
  // A slug of digits alone would be read as a year.
  return /^\d+$/.test(short) ? `so-${short}` : short;
}

/** A file name that is safe in an address, with its extension kept: `Kế hoạch 31.PDF` → `ke-hoach-31.pdf`. */
export function toFileName(name: string, ext: string): string {
  const stem = name.toLowerCase().endsWith(ext) ? name.slice(0, -ext.length) : name;
  return `${toSlug(stem) || 'tep'}${ext}`;
}

/** The first `max` characters, cut between words. */
export function shorten(text: string, max: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= max) return flat;
  return `${flat.slice(0, max).replace(/\s+\S*$/, '')}…`;
}
