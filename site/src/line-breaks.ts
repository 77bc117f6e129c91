import { escapeHtml } from '@pho-luat/shared/escape-html';

/**
 * Where a line may end within what has no space, so that large letters on a phone do not cut a word in two: `52/2014/|QH13`,
 * `dichvucong|.gov|.vn`, `banbientap|@pholuat|.example`. Who copies, searches or listens meets nothing of it.
 */
const ends = /\d\/(?=\p{Lu})|[\w-]{3}(?=\.[a-z]{2})|\w(?=@\w)/gu;

/** Plain text as HTML. */
export function breakable(text: string): string {
  return escapeHtml(text).replace(ends, '$&<wbr>');
}

/** Finished HTML: only what is read, from tag to tag. */
export function withBreaks(html: string): string {
  return html.replace(/<[^>]*>|[^<]+/g, (part) => (part.startsWith('<') ? part : part.replace(ends, '$&<wbr>')));
}
