/** Below this many headings or letters of HTML a reader sees at a glance what a text has. */
const fewHeadings = 3;
const shortText = 4_000;

/** The topmost headings of a long text: finished HTML, whose headings have ids. Empty for a short one. */
export function contentsOf(html: string): { id: string; title: string }[] {
  const [, top] = /<h([2-6]) id=/.exec(html) ?? [];
  if (html.length < shortText || !top) return [];
  const headings = html.matchAll(new RegExp(`<h${top} id="([^"]*)">(.*?)</h${top}>`, 'gs'));
  const found = [...headings].map(([, id = '', inner = '']) => ({
    id,
    title: inner.replace(/<sup><a role="doc-noteref".*?<\/sup>|<[^>]*>/g, ''),
  }));
  return found.length < fewHeadings ? [] : found;
}
