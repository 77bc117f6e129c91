/**
 * `## Điều 26. Thời hạn`, `**Điều 26a.** …`: how an article of a law begins in Markdown. An item of a list that names an article is
 * not one.
 */
const beginning = /^(?:#{1,6} +)?(?:\*\*)?Điều (\d+[a-zđ]?)(?:[.:]|\*\*|$)/gmu;

/**
 * Numbers of the articles in the full text of a law; `undefined` for a text that is only of some of them, or about them, because what it
 * lacks may well be in the law.
 */
export function lawArticlesIn(markdown: string): ReadonlySet<string> | undefined {
  const articles = new Set([...markdown.normalize('NFC').matchAll(beginning)].map(([, number = '']) => number));
  return articles.has('1') ? articles : undefined;
}
