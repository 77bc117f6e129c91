import mammoth from 'mammoth';
import type { Run } from '../legacy/decode.ts';
import { fontsOfStyles, type FontsOfStyles } from './docx-fonts.ts';
import { docxParts, forMammoth, type DocxDocument, type DocxElement } from './docx-tree.ts';
import { endLastLine } from './runs.ts';

/**
 * The runs of a Word document in the order in which it is read, each with its font: cells between tabs, rows and paragraphs on lines of
 * their own, notes where they are referred to. What was deleted under tracked changes is not there.
 *
 * @throws {Unreadable}
 */
export async function readDocx(bytes: Uint8Array, maxBytes: number): Promise<Run[]> {
  const parts = docxParts(bytes, maxBytes);
  let document: DocxDocument | undefined;
  await mammoth.convertToHtml(forMammoth(parts), {
    // The tree has the fonts, which HTML would not; so the HTML is made of nothing.
    transformDocument: (tree: DocxDocument): DocxDocument => {
      document = tree;
      return { ...tree, children: [] };
    },
  });
  if (!document) return [];
  return runsOf(document, document, fontsOfStyles(parts['word/styles.xml']));
}

function runsOf(document: DocxDocument, root: DocxElement, fonts: FontsOfStyles): Run[] {
  const runs: Run[] = [];
  let font: string | undefined;
  let paragraphFont: string | undefined;
  // By hand, since a file may nest deeper than calls can.
  const stack: (DocxElement | (() => void))[] = [root];
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
    else if (type === 'paragraph') {
      paragraphFont = fonts.of(next.styleId) ?? fonts.standard;
      later([...children, () => add('\n')]);
    } else if (type === 'run') {
      font = next.font ?? fonts.of(next.styleId) ?? paragraphFont;
      later(children);
    } else if (type === 'tableCell') later([...children, () => endLastLine(runs, '\t')]);
    else if (type === 'tableRow') later([...children, () => add('\n')]);
    else if (type === 'noteReference')
      later([() => add(' ['), ...(document.notes.resolve(next)?.body ?? []), () => endLastLine(runs, '] ')]);
    else later(children);
  }
  return runs;
}
