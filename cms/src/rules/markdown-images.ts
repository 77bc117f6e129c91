import { Marked } from 'marked';

const markdownParser = new Marked();

/** Whether a text has a picture without alternative text, in Markdown or in HTML; code samples do not count. */
export function showsImageWithoutWords(markdown: string): boolean {
  let found = false;
  try {
    markdownParser.walkTokens(markdownParser.lexer(markdown), (token) => {
      if (token.type === 'image') found ||= token.text.trim() === '';
      if (token.type === 'html') found ||= imageTags(token.text).some((tag) => !alternative.test(tag));
    });
  } catch (thrown) {
    // Quotes nested by the thousand overflow the parser; the publisher holds such a text back.
    if (!(thrown instanceof RangeError)) throw thrown;
  }
  return found;
}

const alternative = /\salt\s*=\s*("[^"]*[^"\s][^"]*"|'[^']*[^'\s][^']*'|[^\s"'>]+)/i;

function imageTags(html: string): string[] {
  return html.match(/<img\b("[^"]*"|'[^']*'|[^<>"'])*>?/gi) ?? [];
}
