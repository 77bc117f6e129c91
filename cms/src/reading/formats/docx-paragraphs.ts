import { escapeHtml } from '../../escape-html.ts';
import { levelOf, signsOf } from './docx-numbering.ts';
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
  /** Before its text. */
  sign: string;
}

/** Characters of the private use area, which no text of a document means anything by. */
export const markOf = /\uE000(\d+)\uE001/g;

interface Properties {
  list?: { number: string; level: number } | undefined;
  outline?: number | undefined;
  isCentred?: boolean | undefined;
  /** Its text goes to the next paragraph. */
  isDeleted?: boolean;
}

interface Style extends Properties {
  name: string;
  base?: string | undefined;
}

export function markParagraphs(
  document: Uint8Array,
  numbering: Uint8Array | undefined,
  stylesPart: Uint8Array | undefined,
): MarkedParagraphs {
  const styles = readStyles(stylesPart);
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
    const style = resolved(styles, styleId);
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

interface PropertiesReader {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string, position: number): void;
  isWithin(): boolean;
}

/** Tells of each `w:pPr` at its end what it says; what it said before a tracked change is passed by. */
function propertiesReader(
  tell: (properties: Properties, styleId: string | undefined, position: number) => void,
): PropertiesReader {
  let depth = 0;
  let properties: Properties = {};
  let list: { number?: string; level?: number } | undefined;
  let styleId: string | undefined;
  return {
    isWithin: () => depth > 0,
    open(name, attributes) {
      if (name === 'w:pPr' || name === 'w:pPrChange') {
        depth += 1;
        if (depth === 1) [properties, list, styleId] = [{}, undefined, undefined];
        return;
      }
      if (depth !== 1) return;
      const value = attributes['w:val'] ?? '';
      if (name === 'w:pStyle') styleId = value;
      else if (name === 'w:numPr') list = {};
      else if (name === 'w:numId' && list) list.number = value;
      else if (name === 'w:ilvl' && list) list.level = levelOf(value);
      else if (name === 'w:outlineLvl') properties.outline = outlineOf(value);
      else if (name === 'w:del') properties.isDeleted = true;
      else if (name === 'w:jc') properties.isCentred = value === 'center';
    },
    close(name, position) {
      if (name !== 'w:pPr' && name !== 'w:pPrChange') return;
      depth -= 1;
      if (depth > 0) return;
      if (list?.number !== undefined) properties.list = { number: list.number, level: list.level ?? 0 };
      tell(properties, styleId, position);
    },
  };
}

/** 9 is text of the body. */
function outlineOf(value: string): number | undefined {
  const level = Number.parseInt(value, 10);
  return level >= 0 && level < 9 ? level : undefined;
}

function readStyles(part: Uint8Array | undefined): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  const reader = propertiesReader((properties) => {
    if (style) Object.assign(style, properties);
  });
  readXml(part, {
    open(name, attributes) {
      if (name === 'w:style') {
        style = { name: '' };
        styles.set(attributes['w:styleId'] ?? '', style);
      } else if (name === 'w:name' && style) style.name = attributes['w:val'] ?? '';
      else if (name === 'w:basedOn' && style) style.base = attributes['w:val'];
      reader.open(name, attributes);
    },
    close(name, position) {
      reader.close(name, position);
      if (name === 'w:style') style = undefined;
    },
  });
  return styles;
}

/** A style without something has that of the style it is based on. */
function resolved(styles: ReadonlyMap<string, Style>, styleId: string | undefined): Style {
  const chain: Style[] = [];
  for (let style = styles.get(styleId ?? ''); style && !chain.includes(style); style = styles.get(style.base ?? ''))
    chain.push(style);
  return { name: '', ...Object.assign({}, ...chain.toReversed()) };
}
