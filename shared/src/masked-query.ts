const longest = 80;

/** A query as it may be kept: nobody can be known by it who did not write their name. Nothing where it says nothing. */
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

/** What can be asked of it again: the words around what is masked. */
export function unmasked(masked: string): string {
  return masked.replace(/[#@]/g, ' ').replace(/\s+/g, ' ').trim();
}
