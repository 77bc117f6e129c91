import { encodeLetters } from '../letters.ts';

/** Encodes what is between tags: attributes hold addresses and what is shown as it is. */
export function encodeTextNodes(html: string): string {
  return html.replace(/>([^<]+)</g, (_between, text: string) => `>${encodeLetters(text)}<`);
}
