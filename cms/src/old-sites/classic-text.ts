/** WordPress keeps a text as it was typed, and makes paragraphs of it when it is shown. */

const block =
  /^<\/?(?:address|article|aside|blockquote|details|div|dl|fieldset|figcaption|figure|form|h[1-6]|hr|iframe|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)\b/i;

/** HTML with its paragraphs. Blocks that are there already stay as they are. */
export function withParagraphs(text: string): string {
  const plain = text.replace(/<!--[\s\S]*?-->/g, '\n\n').replace(/\r\n?/g, '\n');
  const parts = plain.split(
    /\n\s*\n|(?=<(?:h[1-6]|ul|ol|table|blockquote|figure|div)\b)|(?<=<\/(?:h[1-6]|ul|ol|table|blockquote|figure|div)>)/i,
  );
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) =>
      block.test(part) || /<\/(?:p|div|li|td|blockquote|figure)>/i.test(part) ? part : `<p>${part.replace(/\n/g, '<br>')}</p>`,
    )
    .join('\n');
}

/**
 * Without shortcodes, which only the plugins of that site understand: a caption goes with its picture, a gallery becomes its
 * pictures; others leave what they hold, and their names are told.
 */
export function withoutShortcodes(text: string, pictureOf: (id: string) => string): { html: string; others: string[] } {
  const others = new Set<string>();
  const html = text
    .replace(
      /\[caption[^\]]*\]\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*?)\[\/caption\]/g,
      (_whole, picture, said) => {
        return `\n\n<figure>${picture}<figcaption>${said}</figcaption></figure>\n\n`;
      },
    )
    .replace(
      /\[gallery[^\]]*\bids="([\d,\s]*)"[^\]]*\]/g,
      (_whole, ids: string) =>
        `\n\n${ids
          .split(',')
          .map((id) => pictureOf(id.trim()))
          .join('\n\n')}\n\n`,
    )
    .replace(
      /\[(\/?)([a-z][a-z0-9_-]*)(\s[^\]]*=[^\]]*)?\s*\/?\]/g,
      (whole: string, closes: string, name: string, attributes?: string) => {
        if (!closes && !attributes && !text.includes(`[/${name}]`)) return whole;
        others.add(name);
        return '';
      },
    );
  return { html, others: [...others] };
}
