import slugify from '@sindresorhus/slugify';

/** What a file name or an address can be made of. Apart from `text.ts`, because its tables of letters are more than a page may weigh. */

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
