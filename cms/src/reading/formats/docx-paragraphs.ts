import { escapeHtml } from '@pho-luat/shared/escape-html';
import { signsOf } from './docx-numbering.ts';
import { propertiesReader, type Properties } from './docx-properties.ts';
import type { Styles } from './docx-styles.ts';
import { readXml } from './xml.ts';

/**
 * What mammoth does not tell of a paragraph, and Word's clipboard does: the level of a heading, the sign of its list («a)», «Điều 3.»),
 * whether it is centred. It is written into the document as a mark before the paragraph's first word, which comes out in the HTML.
 */

export interface MarkedParagraphs {
  /** The document part with a mark in each paragraph of which there is something to say. */
  document: Uint8Array;
  /** The HTML of a paragraph's beginning, for a mark in it. */
  startOf(mark: number): ParagraphStart;
  /** Places that are marked as deleted. */
  deletions: number;
}

interface ParagraphStart {
  attributes: string;
  /** What stands before its text. */
  sign: string;
}

/** Characters of the private use area, which no text of a document means anything by. */
export const markOf = /\uE000(\d+)\uE001/g;

export function markParagraphs(document: Uint8Array, numbering: Uint8Array | undefined, styles: Styles): MarkedParagraphs {
  const signOf = signsOf(numbering);
  const starts: ParagraphStart[] = [];
  const text = Buffer.from(document)
    .toString('utf8')
    .replace(/[\uE000\uE001]/g, '');
  const pieces: string[] = [];
  let written = 0;
  let deletions = 0;
  const reader = propertiesReader((properties, styleId, position) => {
    if (properties.isDeleted) return;
    const style = styles.of(styleId);
    const { list, outline, isCentred } = { ...style, ...properties };
    const sign = list && list.number !== '0' ? signOf(list.number, list.level) : undefined;
    const attributes = attributesOf({
      name: style.name,
      outline,
      isCentred,
      level: sign === undefined ? undefined : list?.level,
    });
    if (attributes === '') return;
    pieces.push(text.slice(written, position), `<w:r><w:t>\uE000${starts.length}\uE001</w:t></w:r>`);
    starts.push({ attributes, sign: sign === undefined ? '' : `<span style="mso-list:Ignore">${escapeHtml(sign)}</span>` });
    written = position;
  });
  readXml(Buffer.from(text), {
    ...reader,
    open(name, attributes) {
      // Among properties it stands for the end of a paragraph or row, and is empty.
      if (name === 'w:del' && !reader.isWithin()) deletions += 1;
      reader.open(name, attributes);
    },
  });
  pieces.push(text.slice(written));
  const startOf = (mark: number) => starts[mark] ?? { attributes: '', sign: '' };
  return { document: Buffer.from(pieces.join('')), startOf, deletions };
}

function attributesOf({
  name,
  outline,
  isCentred,
  level,
}: Omit<Properties, 'list'> & { name: string; level: number | undefined }): string {
  const kind = /^title$/i.test(name) ? 'MsoTitle' : /^toc \d/i.test(name) ? 'MsoToc1' : '';
  const styles = [
    outline === undefined ? '' : `mso-outline-level:${outline + 1}`,
    level === undefined ? '' : `mso-list:l0 level${level + 1} lfo1`,
    isCentred ? 'text-align:center' : '',
  ];
  const style = styles.filter(Boolean).join(';');
  return [kind && ` class="${kind}"`, style && ` style="${style}"`].filter(Boolean).join('');
}
