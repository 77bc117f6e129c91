import { shorten } from '@pho-luat/shared/text';

/** What is asked of a text without reading it again. */
export interface BodyFacts {
  /** Its first words, for descriptions. */
  opening: string;
  /** Places in it that can be led to. */
  ids: readonly string[];
  /** Where it leads within this site, each address once. */
  links: readonly BodyLink[];
}

export interface BodyLink {
  href: string;
  words: string;
}

const openingLength = 200;
/** So many letters and tags hold an opening. */
const looked = 5_000;
const wordsLength = 80;

/** Of finished HTML: well formed, attributes quoted by `"`, no anchor within an anchor. */
export function factsOf(html: string): BodyFacts {
  const links = new Map<string, string>();
  for (const [, href = '', inner = ''] of html.matchAll(ownLink)) {
    if (!links.has(href)) links.set(href, shorten(textOf(inner), wordsLength));
  }
  return {
    opening: shorten(textOf(html.slice(0, looked).replace(/<[^>]*$/, '')), openingLength),
    ids: [...html.matchAll(heading)].map(([, id = '']) => id),
    links: [...links].map(([href, words]) => ({ href, words })),
  };
}

const heading = /<h[1-6] id="([^"]*)">/g;
const ownLink = /<a href="([/#][^"]*)"[^>]*>(.*?)<\/a>/gs;

/** Links that are not as they were written lead where they should, or nowhere: then their words stay. */
export function mendLinks(html: string, mends: Readonly<Record<string, string>>): string {
  return html.replace(ownLink, (link, href: string, inner: string) => {
    const mended = mends[href];
    if (mended === undefined) return link;
    return mended ? `<a href="${mended}">${inner}</a>` : inner;
  });
}

/** HTML without its tags. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
