import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import sharp from 'sharp';
import { packageOf } from '../reading/support/office.ts';
import { pdfOf } from '../reading/support/pdf.ts';

/** Files as editors bring them, and what an attacker makes of them. */

export const pdf = (text = 'Van ban'): Promise<Buffer> => pdfOf([text]);

export function docx(): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Văn bản')] }] }));
}

/** The first part of a file. */
export async function cut(bytes: Buffer | Promise<Buffer>, share: number): Promise<Buffer> {
  const whole = await bytes;
  return whole.subarray(0, Math.floor(whole.length * share));
}

/** A ZIP with other records in its directory, each of which names a body, how large it is, and where it lies. */
export function withDirectory(bytes: Buffer, change: (records: Buffer[]) => Buffer[]): Buffer {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const start = bytes.readUInt32LE(end + 16);
  const records: Buffer[] = [];
  for (let at = start; at < end; at += records.at(-1)?.length ?? 0) {
    const length = 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    records.push(Buffer.from(bytes.subarray(at, at + length)));
  }
  const changed = change(records);
  const tail = Buffer.from(bytes.subarray(end));
  tail.writeUInt16LE(changed.length, 8);
  tail.writeUInt16LE(changed.length, 10);
  tail.writeUInt32LE(Buffer.concat(changed).length, 12);
  return Buffer.concat([bytes.subarray(0, start), ...changed, tail]);
}

const officeTypes = (part: string) =>
  `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${part}"/></Types>`;

export const xlsx = () =>
  packageOf({ '[Content_Types].xml': officeTypes('spreadsheetml.sheet.main+xml'), 'xl/workbook.xml': '<workbook/>' });

/** Word's own with macros differs in the type of its main part, and in one member more. */
export const docm = () =>
  packageOf({
    '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    'word/document.xml': '<w:document/>',
    'word/vbaProject.bin': 'Sub AutoOpen()',
  });

export const xlsxWithMacros = () =>
  packageOf({
    '[Content_Types].xml': officeTypes('spreadsheetml.sheet.main+xml'),
    'xl/workbook.xml': '<workbook/>',
    'xl/vbaProject.bin': 'Sub Workbook_Open()',
  });

export const docxWithMacros = () =>
  packageOf({
    '[Content_Types].xml': officeTypes('wordprocessingml.document.main+xml'),
    'word/document.xml': '<w:document/>',
    'word/vbaProject.bin': 'Sub AutoOpen()',
  });

export const odt = (more: Record<string, string> = {}) =>
  packageOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office:document-content/>', ...more });

/** The head of a compound file and one name in its directory. */
export function doc(stream = 'WordDocument'): Buffer {
  const bytes = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.write(stream, 1024, 'utf16le');
  return bytes;
}

export function image(format: 'png' | 'jpeg' | 'webp' | 'gif'): Promise<Buffer> {
  return sharp({ create: { width: 16, height: 16, channels: 3, background: '#0a5058' } })
    .toFormat(format)
    .toBuffer();
}

/** As a telephone held upright takes it: lying on its side, with a note how to turn it, where it was taken, and a dark corner that is its top left. */
export async function photograph(width: number, height: number, format: 'jpeg' | 'webp' = 'jpeg'): Promise<Buffer> {
  const corner = { create: { width: width / 4, height: height / 4, channels: 3 as const, background: '#101010' } };
  const place = { GPSLatitudeRef: 'N', GPSLatitude: '10/1 48/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '105/1 20/1 15/1' };
  return sharp({ create: { width, height, channels: 3, background: '#e0e0e0' } })
    .composite([{ input: await sharp(corner).png().toBuffer(), left: 0, top: height - height / 4 }])
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Model: 'Điện thoại' }, IFD3: place })
    .toFormat(format)
    .toBuffer();
}

/** In a temporary folder, as an upload arrives. */
export async function incoming(name: string, bytes: Buffer | string, type = 'application/octet-stream') {
  const filepath = join(await mkdtemp(join(tmpdir(), 'pho-luat-upload-')), 'bytes');
  await writeFile(filepath, bytes);
  return { filepath, originalFilename: name, mimetype: type };
}
