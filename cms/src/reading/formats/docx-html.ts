import mammoth from 'mammoth';
import type { FileHtml } from '../../contracts/reading.ts';
import { decode, type Run } from '../legacy/decode.ts';
import { takeOutHidden } from './docx-hidden.ts';
import { markOf, markParagraphs } from './docx-paragraphs.ts';
import { stylesOf, type Styles } from './docx-styles.ts';
import { docxParts, forMammoth, type DocxDocument, type DocxElement } from './docx-tree.ts';
import { Unreadable } from './unreadable.ts';

const mainPart = 'word/document.xml';

/**
 * A Word document as Word itself would put it on the clipboard: levels of headings, signs of lists, notes at the end, tracked
 * deletions and remarks to be counted; so that the code that reads a paste can read it. Its pictures are in it, those of kinds that
 * the library takes.
 *
 * @throws {Unreadable}
 */
export async function docxHtml(bytes: Uint8Array, maxBytes: number): Promise<FileHtml> {
  const parts = docxParts(bytes, maxBytes, { withPictures: true });
  const main = parts[mainPart];
  if (!main) throw new Unreadable('damaged');
  const styles = stylesOf(parts['word/styles.xml']);
  const marked = markParagraphs(main, parts['word/numbering.xml'], styles);
  let convertedFrom: FileHtml['convertedFrom'];
  let remarks = 0;

  const { value } = await mammoth.convertToHtml(forMammoth({ ...parts, [mainPart]: marked.document }), {
    includeDefaultStyleMap: false,
    includeEmbeddedStyleMap: false,
    styleMap: ['u => u'],
    convertImage: mammoth.images.imgElement(async (image) => ({
      // A picture of another kind is counted as left out.
      src: takenPictures.test(image.contentType) ? `data:${image.contentType};base64,${await image.readAsBase64String()}` : '',
    })),
    transformDocument: (tree: DocxDocument): DocxDocument => {
      remarks = tree.comments.length;
      // The text first, so that no note is left without a sign that leads to it.
      takeOutHidden(tree, styles);
      const withNotes = notesAtEnd(tree);
      takeOutHidden(withNotes, styles);
      convertedFrom = decodeTexts(withNotes, styles);
      return withNotes;
    },
  });
  const html = value
    .replace(/<p>\uE000(\d+)\uE001/g, (_, mark: string) => {
      const { attributes, sign } = marked.startOf(Number(mark));
      return `<p${attributes}>${sign}`;
    })
    .replace(markOf, '');
  const counted = '<del>x</del>'.repeat(marked.deletions) + '<p style="mso-element:comment">x</p>'.repeat(remarks);
  return { html: html + counted, ...(convertedFrom && { convertedFrom }) };
}

const takenPictures = /^image\/(?:png|jpe?g|webp)$/;

/** As Word's clipboard has them: a numbered sign that leads to the note, and the notes behind the text. */
function notesAtEnd(document: DocxDocument): DocxDocument {
  const notes: DocxElement[] = [];
  let count = 0;
  const sign = (address: string): DocxElement => ({
    type: 'hyperlink',
    href: `#_ftn${address}${count}`,
    children: [{ type: 'text', value: `[${count}]` }],
  });
  const replaced = (element: DocxElement): DocxElement => {
    if (element.type !== 'noteReference') {
      return element.children ? Object.assign(element, { children: element.children.map(replaced) }) : element;
    }
    count += 1;
    const [first, ...rest] = document.notes.resolve(element)?.body ?? [];
    const further = rest.flatMap(({ children = [] }) => [{ type: 'break', breakType: 'line' }, ...children]);
    if (first) notes.push({ ...first, children: [sign('ref'), ...(first.children ?? []), ...further] });
    return sign('');
  };
  const body = (document.children ?? []).map(replaced);
  return { ...document, children: [...body, ...notes] };
}

/** Texts in encodings from before Unicode become Unicode, where they are. */
function decodeTexts(document: DocxDocument, styles: Styles): FileHtml['convertedFrom'] {
  const texts: { element: DocxElement; run: Run }[] = [];
  const collect = (element: DocxElement, font: string | undefined): void => {
    const own = element.font ?? styles.of(element.styleId).font;
    const inner = element.type === 'paragraph' ? (own ?? styles.standardFont) : (own ?? font);
    if (element.type === 'text') texts.push({ element, run: { text: element.value ?? '', font } });
    for (const child of element.children ?? []) collect(child, inner);
  };
  collect(document, styles.standardFont);
  const { pages, convertedFrom, isRubbish } = decode(texts.map(({ run }) => [run]));
  if (isRubbish) throw new Unreadable('unknown-encoding');
  if (convertedFrom) for (const [index, { element }] of texts.entries()) element.value = pages[index] ?? '';
  return convertedFrom;
}
