/** What a link or a picture in an editor's text may lead to. */

/** A path of the site, a place on the page, another site, a mail, a call, or a file of the media library. */
export function isAllowedAddress(href: string): boolean {
  return /^(\/(?![/\\])|#|https?:\/\/|mailto:|tel:)/i.test(href) || isFileAddress(href);
}

export function isFileAddress(address: string): boolean {
  return /^file:[a-z0-9]{10,40}$/.test(address);
}
