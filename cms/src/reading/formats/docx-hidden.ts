import type { Styles } from './docx-styles.ts';
import type { DocxElement } from './docx-tree.ts';

/** Text that Word shows nobody, and would not copy or print. */

/** A colour behind words that Word does not have: mammoth tells of a run what colour is behind it, and not that it is hidden. */
const mark = 'hidden';

/** @param xml A part of a Word document. */
export function withHiddenMarked(xml: string): string {
  return xml.replace(/<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*(?:\/>|><\/w:vanish>)/g, `<w:highlight w:val="${mark}"/>`);
}

/** Takes it out of what mammoth made; tells whether there was any. */
export function takeOutHidden(root: DocxElement, styles: Styles): boolean {
  let wasThere = false;
  // By hand, since a file may nest deeper than calls can.
  const stack = [root];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const children = next.children ?? [];
    const isHiddenStyle = next.type === 'paragraph' && styles.hides(next.styleId);
    const shown = children.filter((child) => {
      const isHidden = isHiddenStyle || (child.type === 'run' && (child.highlight === mark || styles.hides(child.styleId)));
      // What has nothing in it is a mark of Word's own, as an entry of an index is.
      if (isHidden && child.children?.length !== 0) wasThere = true;
      return !isHidden;
    });
    if (shown.length < children.length) next.children = shown;
    stack.push(...shown);
  }
  return wasThere;
}
