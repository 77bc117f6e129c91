import { looksEncoded } from '../reading/legacy/decode.ts';

/**
 * The HTML of a page from its bytes: by its mark or what it says of itself, or else `charset`, or UTF-8. Nothing where the bytes are not of
 * that encoding, or its letters are of an old font: guessed letters would go unseen.
 */
export function pageText(bytes: Uint8Array, charset = 'utf-8'): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  const [, said = charset] = /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(start) ?? [];
  const marked = start.startsWith('ÿþ')
    ? 'utf-16le'
    : start.startsWith('þÿ')
      ? 'utf-16be'
      : start.startsWith('ï»¿')
        ? 'utf-8'
        : said;
  try {
    // Windows-1258 has the marks of tones apart from their letters.
    const text = new TextDecoder(marked, { fatal: true }).decode(bytes).normalize('NFC');
    return looksEncoded([[{ text: text.replace(/<[^>]*>/g, ' ') }]]) ? undefined : text;
  } catch {
    return undefined;
  }
}

export const isCharset = (name: string) => {
  try {
    return Boolean(new TextDecoder(name));
  } catch {
    return false;
  }
};

/** Deeper than any page is written. A reader of HTML takes a time that grows by its square. */
const mostDepth = 500;
/** In characters. */
const mostLength = 5_000_000;

/** Whether it is no page that somebody wrote, and may take minutes to read. */
export function isHostile(html: string): boolean {
  if (html.length > mostLength) return true;
  let depth = 0;
  for (const [, closes] of html.matchAll(/<(\/?)(?:b|blockquote|center|div|em|font|i|ol|section|span|strong|table|ul)\b/gi)) {
    depth = Math.max(0, depth + (closes ? -1 : 1));
    if (depth > mostDepth) return true;
  }
  return false;
}
