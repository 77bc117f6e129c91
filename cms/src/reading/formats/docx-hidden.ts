import type { Styles } from './docx-styles.ts';
import type { DocxElement } from './docx-tree.ts';

/** Text that Word shows nobody, and would not copy or print. */

/** Colours behind words that Word does not have: mammoth tells of a run what colour is behind it, and not whether it is hidden. */
const hidden = 'hidden';
const shown = 'shown';

/** @param xml A part of a Word document. */
export function withHiddenMarked(xml: string): string {
  return xml.replace(
    /<w:vanish(?:\s+w:val="(?:1|true|on|(0|false|off))")?\s*(?:\/>|><\/w:vanish>)/g,
    (_, off?: string) => `<w:highlight w:val="${off ? shown : hidden}"/>`,
  );
}

/** Takes it out of what mammoth made; tells whether there was any. */
export function takeOutHidden(root: DocxElement, styles: Styles): boolean {
  let wasThere = false;
  // By hand, since a file may nest deeper than calls can.
  const stack = [root];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const children = next.children ?? [];
    const isHiddenStyle = next.type === 'paragraph' && styles.of(next.styleId).hides;
    const kept = children.filter((child) => {
      const isHidden = saysOf(child) ?? (isHiddenStyle || (child.type === 'run' && styles.of(child.styleId).hides));
      // What has nothing in it is a mark of Word's own, as an entry of an index is.
      if (isHidden && child.children?.length !== 0) wasThere = true;
      return !isHidden;
    });
    if (kept.length < children.length) next.children = kept;
    stack.push(...kept);
  }
  return wasThere;
}

/** Whether a run itself says that it is hidden, or that it is not where its style is; `undefined` where it says neither. */
function saysOf({ type, highlight }: DocxElement): boolean | undefined {
  if (type !== 'run') return undefined;
  return highlight === hidden || (highlight === shown ? false : undefined);
}
