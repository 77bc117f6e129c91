import { remove } from './elements.ts';
import type { LeftOut } from './left-out.ts';

/**
 * Footnotes: the site has none, so the sign in the text and the one before the note become a raised number, and the notes stand where
 * the clipboard has them, at the end.
 */
export function notes(body: HTMLElement, leftOut: LeftOut): void {
  for (const sign of body.querySelectorAll('a')) {
    const address = sign.getAttribute('href') ?? '';
    if (!ofNote.test(address)) continue;
    const raised = document.createElement('sup');
    raised.textContent = (sign.textContent ?? '').replace(/[[\]\s]/g, '');
    (sign.closest('sup') ?? sign).replaceWith(raised);
    if (!backToText.test(address)) continue;
    if (!/^\s/.test(raised.nextSibling?.textContent ?? '')) raised.after(' ');
    leftOut.notes += 1;
  }
  remove(body, '[style*="footnote-list" i] > :is(hr, br), [style*="endnote-list" i] > :is(hr, br)');
}

/** Of Word, of LibreOffice, of Google Docs. */
const ofNote = /#(_ftn|_edn|sdfootnote|sdendnote|ftnt)\w*$/i;
const backToText = /ref\d+$|anc$/i;
