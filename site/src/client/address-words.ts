/** The question in an address that leads nowhere, `khai sinh cho con` of `/tin-tuc/khai-sinh-cho-con-12345.html`; empty where it has none. */
export function addressWords(path: string): string {
  const names = path.split('/').filter(Boolean).map(wordsOf);
  // A year alone says nothing without what it is of.
  const last = names.at(-1)?.every((word) => /^\d/.test(word)) ? names.slice(-2).flat() : (names.at(-1) ?? []);
  return last.filter((word) => /^\p{L}{2}/u.test(word)).length < 2 ? '' : last.join(' ');
}

/** Without the ending, and the number by which a program knows its page. */
function wordsOf(name: string): string[] {
  const words = decoded(name)
    .replace(/\.\w+$/, '')
    .match(/\p{L}+|\d+/gu);
  return (words ?? []).filter((word) => !/^\d{5}/.test(word));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name).normalize('NFC');
  } catch {
    return '';
  }
}
