import { mentionsIn } from '@pho-luat/shared/citations';
import { shorten } from '@pho-luat/shared/text';

/** What is known about a text without reading it again. */
export interface BodyFacts {
  /** Its first words, for descriptions. */
  opening: string;
  /** Ids in it that links can lead to. */
  ids: readonly string[];
  /** Where it leads within this site, each address once. */
  links: readonly BodyLink[];
  /** Where it may cite an official document by name or number, each wording once. */
  mentions: readonly string[];
}

export interface BodyLink {
  href: string;
  words: string;
}

const openingLength = 200;
/** An opening is within this many characters and tags. */
const looked = 5_000;
const wordsLength = 80;

/** Takes finished HTML: well formed, attributes quoted by `"`, no anchor within an anchor. */
export function factsOf(html: string): BodyFacts {
  const links = new Map<string, string>();
  for (const [, href = '', inner = ''] of html.matchAll(ownLink)) {
    if (!links.has(href)) links.set(href, shorten(textOf(inner), wordsLength));
  }
  const mentioned = new Set<string>();
  inPlainText(html, (text) => {
    for (const mention of mentionsIn(text)) mentioned.add(mention.text);
    return text;
  });
  return {
    opening: shorten(textOf(html.slice(0, looked).replace(/<[^>]*$/, '')), openingLength),
    ids: [...html.matchAll(place)].map(([, id = '']) => id),
    links: [...links].map(([href, words]) => ({ href, words })),
    mentions: [...mentioned],
  };
}

const place = /<(?:h[1-6]|p) id="([^"]*)">/g;
const ownLink = /<a href="([/#][^"]*)"[^>]*>(.*?)<\/a>/gs;

/** Rewrites links: each leads to its new target, or only its words stay. */
export function mendLinks(html: string, mends: Readonly<Record<string, string>>): string {
  return html.replace(ownLink, (link, href: string, inner: string) => {
    const mended = mends[href];
    if (mended === undefined) return link;
    return mended ? `<a href="${mended}">${inner}</a>` : inner;
  });
}

/** Rewrites what stands outside links, code and headings, from tag to tag. */
export function inPlainText(html: string, rewrite: (text: string) => string): string {
  let within = 0;
  return html.replace(/<(\/?)(?:a|code|pre|h[1-6])\b[^>]*>|<[^>]*>|[^<]+/g, (part, closes?: string) => {
    if (closes !== undefined) within += closes ? -1 : 1;
    return closes === undefined && within === 0 && !part.startsWith('<') ? rewrite(part) : part;
  });
}

const noteSign = /<sup><a role="doc-noteref".*?<\/sup>/g;

/** HTML without its tags and signs of notes. */
function textOf(html: string): string {
  return html
    .replace(noteSign, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
