import { remove, unwrap } from './elements.ts';
import type { LeftOut } from './left-out.ts';

/** Takes out what a clipboard has beside the text of its document: what Word has marked as deleted, and remarks. */
export function revisions(body: HTMLElement, html: string, leftOut: LeftOut): void {
  if (/mso-|class="?Mso/.test(html)) trackedChanges(body, leftOut);
  remarks(body, leftOut);
}

/** What Word has marked as inserted stays, what it has marked as deleted goes. Elsewhere `del` is text that is struck through. */
function trackedChanges(body: HTMLElement, leftOut: LeftOut): void {
  leftOut.deletions += remove(body, 'del, .msoDel');
  unwrap(body, 'ins');
}

function remarks(body: HTMLElement, leftOut: LeftOut): void {
  leftOut.remarks += remove(body, '[style*="mso-element:comment" i]:not([style*="comment-list" i])');
  remove(body, '[style*="mso-element:comment-list" i], .msocomtxt, .MsoCommentReference, .msocomanchor');
}
