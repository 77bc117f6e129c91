import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';

/** PDFs as offices make them, and, object by object, as an attacker does. */

const tinos = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));

type Options = ConstructorParameters<typeof PDFDocument>[0];

/** A page for each text. */
export function pdfOf(pages: readonly string[], options: Options = {}): Promise<Buffer> {
  return written(options, (document) => {
    document.font(tinos);
    for (const [index, text] of pages.entries()) {
      if (index > 0) document.addPage();
      document.text(text);
    }
  });
}

/** A page for each text, as a scanner makes it: one grey picture, slightly turned and not quite clean. */
export async function picturesAsPdf(pages: readonly string[], stamp = ''): Promise<Buffer> {
  const pictures = await Promise.all(pages.map(pictureOf));
  return written({ size: 'A4', margin: 0 }, (document) => {
    document.font(tinos);
    for (const [index, picture] of pictures.entries()) {
      if (index > 0) document.addPage();
      document.image(picture, 0, 0, { width: 595 });
      if (stamp) document.text(stamp, 20, 800);
    }
  });
}

/** Typed pages, and behind them pages that are pictures, with a line that a program put on each of those. */
export async function withScannedAnnex(typed: readonly string[], annex: readonly string[], label = ''): Promise<Buffer> {
  const pictures = await Promise.all(annex.map(pictureOf));
  return written({ size: 'A4' }, (document) => {
    document.font(tinos);
    for (const [index, text] of typed.entries()) (index === 0 ? document : document.addPage()).text(text);
    for (const picture of pictures) {
      document.addPage().image(picture, 0, 0, { width: 595 });
      if (label) document.text(label, 72, 700);
    }
  });
}

export async function pictureOf(text: string): Promise<Buffer> {
  const words = { text: `<span font="DejaVu Serif 26">${text}</span>`, width: 1_300, rgba: true };
  const page = { width: 1_654, height: 2_339, channels: 3 as const, background: '#f4f2ec' };
  return sharp({ create: page })
    .composite([{ input: { text: words }, left: 170, top: 200 }])
    .rotate(0.4, { background: '#f4f2ec' })
    .blur(0.6)
    .jpeg({ quality: 70 })
    .toBuffer();
}

async function written(options: Options, draw: (document: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const document = new PDFDocument(options);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  draw(document);
  document.end();
  await once(document, 'end');
  return Buffer.concat(chunks);
}

/** What is between `obj` and `endobj`, by number; 1 is the catalog. */
export type Objects = Record<number, string | Buffer>;

export function rawPdf(objects: Objects, trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let length = parts[0]?.length ?? 0;
  const add = (part: string | Buffer) => {
    const bytes = Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
  };
  const numbers = Object.keys(objects).map(Number);
  const offsets = new Map<number, number>();
  for (const number of numbers) {
    offsets.set(number, length);
    add(`${number} 0 obj\n`);
    add(objects[number] ?? '');
    add('\nendobj\n');
  }
  const size = Math.max(...numbers) + 1;
  const start = length;
  const row = (number: number) =>
    offsets.has(number) ? `${String(offsets.get(number)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n';
  add(`xref\n0 ${size}\n${Array.from({ length: size }, (_, number) => row(number)).join('')}`);
  add(`trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

export function stream(content: string | Buffer, dictionary = ''): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from(`<<${dictionary}/Length ${bytes.length}>>stream\n`), bytes, Buffer.from('\nendstream')]);
}

export function flate(content: Buffer, times = 1): Buffer {
  let bytes = content;
  for (let round = 0; round < times; round++) bytes = deflateSync(bytes, { level: 9 });
  return stream(bytes, `/Filter[${'/FlateDecode'.repeat(times)}]`);
}

interface PageParts {
  content?: string | Buffer;
  resources?: string;
  page?: string;
  catalog?: string;
  font?: string;
  more?: Objects;
}

/** One page with one font, and what a test adds to it. */
export function onePage({
  content,
  resources = '',
  page = '',
  catalog = '',
  font = '/Helvetica',
  more = {},
}: PageParts = {}): Buffer {
  const text = 'BT /F1 12 Tf 72 700 Td (Phap luat cho moi nguoi dan o co so) Tj ET';
  return rawPdf({
    1: `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>${resources}>>${page}>>`,
    4: content === undefined || typeof content === 'string' ? stream(content ?? text, '') : content,
    5: `<</Type/Font/Subtype/Type1/BaseFont${font}/Encoding/WinAnsiEncoding>>`,
    ...more,
  });
}

/** Text of code page 1252 in a font of this name: how a PDF holds what was written with an old Vietnamese font. */
export function inOldFont(font: string, text: string): Buffer {
  const bytes = Buffer.from(text.replaceAll('‘', "'"), 'latin1').toString('hex');
  return onePage({ font: `/${font}`, content: `BT /F1 12 Tf 72 700 Td <${bytes}> Tj ET` });
}
