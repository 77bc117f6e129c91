import { strToU8, zipSync, type Zippable } from 'fflate';

/** Packages of Office and OpenDocument, part by part. */

export const mimes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  doc: 'application/msword',
  jpeg: 'image/jpeg',
} as const;

export function packageOf(parts: Record<string, string | Uint8Array>): Buffer {
  const members: Zippable = {};
  for (const [name, part] of Object.entries(parts)) members[name] = typeof part === 'string' ? strToU8(part) : part;
  return Buffer.from(zipSync(members));
}

const wordNames = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function docxOf(
  body: string,
  { more = {}, prolog = '' }: { more?: Record<string, string | Uint8Array>; prolog?: string } = {},
): Buffer {
  return packageOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${officeRelation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relationships}"><Relationship Id="s1" Type="${officeRelation}/styles" Target="styles.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document ${wordNames}><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

export function paragraph(text: string, font?: string): string {
  const properties = font ? `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>` : '';
  return `<w:p><w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function stylesOf(styles: string): Record<string, string> {
  return { 'word/styles.xml': `<w:styles ${wordNames}>${styles}</w:styles>` };
}

export function odtOf(body: string, more: Record<string, string> = {}): Buffer {
  return packageOf({
    mimetype: mimes.odt,
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  });
}

/** Sheets by name, each the XML of its rows; words in them by their place in `strings`; `hidden`: of which sheets, and how. */
export function xlsxOf(
  sheets: Record<string, string>,
  strings: readonly string[] = [],
  { hidden = {}, columns = '' }: { hidden?: Record<string, string>; columns?: string } = {},
): Buffer {
  const names = Object.keys(sheets);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${officeRelation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${officeRelation}"><sheets>${names.map((name, index) => `<sheet name="${name}"${hidden[name] ? ` state="${hidden[name]}"` : ''} sheetId="${index + 1}" r:id="s${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relationships}">${names.map((_, index) => `<Relationship Id="s${index + 1}" Type="${officeRelation}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="t" Type="${officeRelation}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${officeRelation}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="&quot;Tháng &quot;mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="16"/><xf numFmtId="17"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
  };
  for (const [index, name] of names.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${main}">${columns}<sheetData>${sheets[name]}</sheetData></worksheet>`;
  }
  return packageOf(parts);
}
