import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import sharp from 'sharp';
import type { Product } from '../../src/contracts/print.ts';
import type { Printing } from '../../src/print/child/request.ts';
import { produce, symbolOf } from '../support/compiled.ts';

const require = createRequire(import.meta.url);
const { openPdf } = require('../../dist/src/reading/formats/pdf.js') as typeof import('../../src/reading/formats/pdf.ts');
const { drawPage } =
  require('../../dist/src/reading/formats/draw-page.js') as typeof import('../../src/reading/formats/draw-page.ts');

export const siteUrl = 'https://pbgdpl.haiphong.gov.vn';

export function printing(code: string, more: Partial<Printing> = {}): Printing {
  return {
    code,
    setting: 'indoor',
    address: `pbgdpl.haiphong.gov.vn/Q/${code.toUpperCase()}`,
    title: 'Hỏi một câu, nhận một lời giải',
    callToAction: 'Quét để đọc lời giải cho việc bạn đang cần',
    opens: { kind: 'Chuyên mục', name: 'Hỏi đáp pháp luật' },
    issuer: 'Sở Tư pháp thành phố Hải Phòng',
    place: 'Bộ phận một cửa, phường Hồng Bàng',
    leastWidth: 60,
    ...more,
  };
}

export function print(product: Product, printings: Printing[], encode = symbolOf) {
  return produce({ product, title: 'Hỏi một câu', siteUrl, printings }, () => undefined, encode);
}

export async function pdfOf(product: Product, printings: Printing[]): Promise<{ bytes: Uint8Array; pdf: PDFDocumentProxy }> {
  const { file } = await print(product, printings);
  if (!file) throw new Error('Nothing was printed.');
  return { bytes: file, pdf: await openPdf(file.slice()) };
}

export interface Picture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** A page at 150 dots an inch. */
export async function pictureOf(pdf: PDFDocumentProxy, page = 1): Promise<Picture> {
  const canvas = await drawPage(pdf, await pdf.getPage(page), 150);
  const { width, height } = canvas;
  return { data: canvas.getContext('2d').getImageData(0, 0, width, height).data, width, height };
}

/** By jsQR, which shares nothing with the reader that the CMS checks with; and how wide the symbol is, in pixels. */
export function readByAnother({
  data,
  width,
  height,
}: Picture): { text: string; width: number; left: number; top: number } | undefined {
  // It knows no symbol that fills most of its picture: such a one is read at half the size.
  for (const scale of [1, 2]) {
    const picture = scale === 1 ? { data, width, height } : half({ data, width, height });
    const found = jsQR(picture.data, picture.width, picture.height);
    if (!found) continue;
    const { topLeftCorner, topRightCorner } = found.location;
    const [left, right, top] = [topLeftCorner.x, topRightCorner.x, topLeftCorner.y].map((at) => at * scale) as [
      number,
      number,
      number,
    ];
    return { text: found.data, width: right - left, left, top };
  }
  return undefined;
}

function half({ data, width, height }: Picture): Picture {
  const size = { width: Math.floor(width / 2), height: Math.floor(height / 2) };
  const pixels = new Uint32Array(data.slice().buffer);
  const halved = new Uint32Array(size.width * size.height);
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++) halved[y * size.width + x] = pixels[y * 2 * width + x * 2] ?? 0;
  return { data: new Uint8ClampedArray(halved.buffer), ...size };
}

/** By ZBar, a third one, where the machine has it (Debian's `zbar-tools`). */
export const hasZbar = spawnSync('zbarimg', ['--version']).status === 0;

export async function readByZbar({ data, width, height }: Picture): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pho-luat-zbar-'));
  const file = join(folder, 'page.png');
  await sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toFile(file);
  const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', file], { encoding: 'utf8' });
  await rm(folder, { recursive: true });
  return stdout.trim().split('\n').sort();
}

/** Where the ink of a symbol begins and ends: another decoder gives its corners by guess, off by a module at most. */
export function edgesOf(picture: Picture, size: number): { left: number; right: number; top: number; bottom: number } {
  const found = readByAnother(picture);
  if (!found) throw new Error('No symbol was read.');
  const near = (found.width / size) * 2;
  const [from, to] = [-near, found.width + near];
  const edges = { left: Infinity, right: 0, top: Infinity, bottom: 0 };
  for (let y = Math.round(found.top + from); y < found.top + to; y++) {
    for (let x = Math.round(found.left + from); x < found.left + to; x++) {
      if (!hasInk(picture, x, y, x + 1, y + 1)) continue;
      edges.left = Math.min(edges.left, x);
      edges.right = Math.max(edges.right, x + 1);
      edges.top = Math.min(edges.top, y);
      edges.bottom = Math.max(edges.bottom, y + 1);
    }
  }
  return edges;
}

/** Whether any pixel of a rectangle has ink on it. */
export function hasInk({ data, width }: Picture, left: number, top: number, right: number, bottom: number): boolean {
  for (let y = Math.round(top); y < Math.round(bottom); y++)
    for (let x = Math.round(left); x < Math.round(right); x++) if ((data[(y * width + x) * 4] ?? 255) < 250) return true;
  return false;
}

/** What is on each page, by the second decoder. */
export async function readCodesOfPdf(bytes: Uint8Array): Promise<(string | undefined)[]> {
  const pdf = await openPdf(bytes);
  const codes: (string | undefined)[] = [];
  for (let page = 1; page <= pdf.numPages; page++) codes.push(readByAnother(await pictureOf(pdf, page))?.text);
  return codes;
}

/** The words of each page. */
export async function textsOfPdf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openPdf(bytes);
  const texts: string[] = [];
  for (let page = 1; page <= pdf.numPages; page++) texts.push(await textOf(pdf, page));
  return texts;
}

export async function textOf(pdf: PDFDocumentProxy, page = 1): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    .join('')
    .replace(/\s+/g, ' ');
}
