import mammoth from 'mammoth';
import type { Run } from '../legacy/decode.ts';
import { takeOutHidden } from './docx-hidden.ts';
import { stylesOf, type Styles } from './docx-styles.ts';
import { docxParts, forMammoth, type DocxDocument, type DocxElement } from './docx-tree.ts';
import { endLastLine, type OfficeText } from './runs.ts';

/**
 * The runs of a Word document in the order in which it is read, each with its font: cells between tabs, rows and paragraphs on lines of
 * their own, notes where they are referred to. What was deleted under tracked changes is not there, nor what is hidden.
 *
 * @throws {Unreadable}
 */
export async function readDocx(bytes: Uint8Array, maxBytes: number): Promise<OfficeText> {
  const parts = docxParts(bytes, maxBytes);
  let document: DocxDocument | undefined;
  await mammoth.convertToHtml(forMammoth(parts), {
    // The tree has the fonts, which HTML would not have. The HTML is not wanted, so it is made of nothing.
    transformDocument: (tree: DocxDocument): DocxDocument => {
      document = tree;
      return { ...tree, children: [] };
    },
  });
  return document ? textOf(document, stylesOf(parts['word/styles.xml'])) : { pages: [], unread: {} };
}

function textOf(document: DocxDocument, styles: Styles): OfficeText {
  const runs: Run[] = [];
  let pictures = 0;
  let isHiding = takeOutHidden(document, styles);
  let font: string | undefined;
  let paragraphFont: string | undefined;
  // By hand, since a file may nest deeper than calls can.
  const stack: (DocxElement | (() => void))[] = [document];
  const add = (text: string) => runs.push({ text, font });
  const later = (children: readonly (DocxElement | (() => void))[]) => stack.push(...children.toReversed());

  for (let next = stack.pop(); next; next = stack.pop()) {
    if (typeof next === 'function') {
      next();
      continue;
    }
    const { type, children = [] } = next;
    if (type === 'text') add(next.value ?? '');
    else if (type === 'tab') add('\t');
    else if (type === 'break') add('\n');
    else if (type === 'image') pictures += 1;
    else if (type === 'paragraph') {
      paragraphFont = styles.of(next.styleId).font ?? styles.standardFont;
      later([...children, () => add('\n')]);
    } else if (type === 'run') {
      font = next.font ?? styles.of(next.styleId).font ?? paragraphFont;
      later(children);
    } else if (type === 'tableCell') later([...children, () => endLastLine(runs, '\t')]);
    else if (type === 'tableRow') later([...children, () => add('\n')]);
    else if (type === 'noteReference') {
      const note = { type: 'note', children: document.notes.resolve(next)?.body ?? [] };
      isHiding = takeOutHidden(note, styles) || isHiding;
      later([() => add(' ['), ...note.children, () => endLastLine(runs, '] ')]);
    } else later(children);
  }
  return { pages: [runs], unread: { ...(pictures > 0 && { pictures }), ...(isHiding && { isHiding }) } };
}
