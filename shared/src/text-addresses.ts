/** What a link or a picture in an editor's text may lead to. */

const file = 'file:([a-z0-9]{10,40})';
const onlyFile = new RegExp(`^${file}$`);
const filesIn = new RegExp(`\\b${file}\\b`, 'g');

/** A path of the site, a place on the page, another site, a mail, a call, or a file of the media library. */
export function isAllowedAddress(href: string): boolean {
  return /^(\/(?![/\\])|#|https?:\/\/|mailto:|tel:)/i.test(href) || isFileAddress(href);
}

/** The address of a document as a text names it: by its id, behind what leads there now, so that the link outlives every address. */
export function linkToDocument(path: string, id: string): string {
  return `${path}?id=${id}`;
}

export function documentOfLink(href: string): string | undefined {
  return /^\/[^/?#][^?#]*\?id=([a-z0-9]{10,40})(?:#|$)/.exec(href)?.[1];
}

export function isFileAddress(address: string): boolean {
  return onlyFile.test(address);
}

/** Ids of the files that a text shows or links to, each once. */
export function filesInText(markdown: string): string[] {
  return [...new Set([...markdown.matchAll(filesIn)].map(([, id]) => String(id)))];
}

/** Where `addressOf` has none, the text stays. */
export function replaceFiles(markdown: string, addressOf: (id: string) => string | undefined): string {
  return markdown.replace(filesIn, (whole, id: string) => addressOf(id) ?? whole);
}
