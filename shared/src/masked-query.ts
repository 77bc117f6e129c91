const longest = 80;

/** A query as it may be kept: it identifies nobody who did not write their name. Empty where nothing is left. */
export function maskQuery(query: string): string {
  const masked = query
    .slice(0, 1_000)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\S*@\S*/g, '@')
    .replace(/\p{Nd}+/gu, '#')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  const short = [...masked].slice(0, longest).join('').trim();
  return /\p{L}{2}/u.test(short) ? short : '';
}

/** What can be searched again: the words around the masked parts. */
export function unmasked(masked: string): string {
  return masked.replace(/[#@]/g, ' ').replace(/\s+/g, ' ').trim();
}
