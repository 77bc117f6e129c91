import { remove } from './elements.ts';

/**
 * Footnotes and endnotes, as `sup[data-note]` where the sign stands and `p[data-note]` for what it leads to. A sign or a note that came
 * without the other stays as a raised number.
 */
export function notes(body: HTMLElement): void {
  const signs = new Map<string, Element[]>();
  const said = new Map<string, Element>();
  for (const link of body.querySelectorAll('a')) {
    const [, kind, ref, number, end] = ofNote.exec(link.getAttribute('href') ?? '') ?? [];
    if (!kind) continue;
    const raised = document.createElement('sup');
    raised.textContent = (link.textContent ?? '').replace(/[[\]\s]/g, '');
    (link.closest('sup') ?? link).replaceWith(raised);
    const name = `${kind}${number}`;
    if (!ref && end !== 'anc') signs.set(name, [...(signs.get(name) ?? []), raised]);
    else if (!said.has(name)) said.set(name, raised);
  }
  for (const [name, start] of said) {
    const note = start.closest('p');
    const leading = signs.get(name);
    if (!note || !leading) {
      if (!/^\s/.test(start.nextSibling?.textContent ?? '')) start.after(' ');
      continue;
    }
    const id = String([...signs.keys()].indexOf(name) + 1);
    for (const sign of leading) sign.setAttribute('data-note', id);
    note.setAttribute('data-note', id);
    start.remove();
    // A note of several paragraphs is one with breaks.
    for (const rest of note.parentElement?.querySelectorAll(':scope > p:not([data-note])') ?? [])
      if (ofOneNote(note.parentElement)) {
        note.append(document.createElement('br'), ...rest.childNodes);
        rest.remove();
      }
  }
  remove(body, '[style*="footnote-list" i] > :is(hr, br), [style*="endnote-list" i] > :is(hr, br), hr:has(+ * > p[data-note])');
}

/**
 * Links to notes and back, in Word, LibreOffice and Google Docs: `#_ftn1` and `#_ftnref1`, `#sdfootnote1sym` and `#sdfootnote1anc`,
 * `#ftnt1` and `#ftnt_ref1`.
 */
const ofNote = /#(_ftn|_edn|sdfootnote|sdendnote|ftnt)(_?ref)?(\d+)(sym|anc)?$/i;

/** What these programs put around one note. */
function ofOneNote(around: Element | null): boolean {
  return (
    around?.matches(
      '[style*="mso-element:footnote" i]:not([style*="-list" i]), [style*="mso-element:endnote" i]:not([style*="-list" i]), [id^="sdfootnote"], [id^="sdendnote"]',
    ) === true
  );
}
