import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { getDocument, OPS, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { folderOf } from '../child/packages.ts';
import { Unreadable, type Reason } from './unreadable.ts';
import { looksEncoded, type Run } from '../legacy/decode.ts';

export interface PdfText {
  pageCount: number;
  pages: Run[][];
  /** Why not all of it was read. */
  reason?: Reason;
  nameOf(font: string): string;
  /** Whether a page, from 0, paints a picture. */
  hasPicture(index: number): Promise<boolean>;
}

/**
 * The runs of a PDF, page by page, by pdf.js: nothing in it is run, nothing outside is asked for. A page that is broken is empty, and told.
 *
 * @param isLate Asked before each page; after it nothing more is begun.
 * @throws {Unreadable}
 */
export async function readPdf(bytes: Uint8Array, maxPages: number, isLate: () => boolean): Promise<PdfText> {
  const document = await openPdf(bytes);
  const pageCount = document.numPages;
  const pages: Run[][] = [];
  let reason: Reason | undefined = pageCount > maxPages ? 'too-many-pages' : undefined;
  let broken = 0;
  for (let number = 1; number <= Math.min(pageCount, maxPages); number++) {
    if (isLate()) {
      reason = 'too-slow';
      break;
    }
    try {
      const page = await document.getPage(number);
      pages.push(await runsOf(page));
      page.cleanup();
    } catch {
      pages.push([]);
      reason ??= 'damaged';
      broken++;
    }
  }
  if (pages.length === 0) throw new Unreadable(pageCount === 0 ? 'damaged' : 'too-slow');
  if (broken === pages.length) throw new Unreadable('damaged');

  const names = looksEncoded(pages) ? await fontNames(document, pages, isLate) : new Map<string, string>();
  return {
    pageCount,
    pages,
    ...(reason && { reason }),
    nameOf: (font) => names.get(font) ?? '',
    hasPicture: async (index) => {
      const page = await document.getPage(index + 1).catch(() => undefined);
      const paints = page !== undefined && (await paintsPicture(page));
      page?.cleanup();
      return paints;
    },
  };
}

/** @throws {Unreadable} `encrypted`, `damaged` */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const folder = folderOf('pdfjs-dist');
  try {
    return await getDocument({
      data: bytes,
      verbosity: VerbosityLevel.ERRORS,
      cMapUrl: `${folder}cmaps/`,
      standardFontDataUrl: `${folder}standard_fonts/`,
      wasmUrl: `${folder}wasm/`,
      iccUrl: `${folder}iccs/`,
      // No form that draws itself by script, no font of the machine.
      enableXfa: false,
      useSystemFonts: false,
      disableFontFace: true,
      // Names of fonts.
      fontExtraProperties: true,
      // Larger than A0 at 300 dpi: a picture for a bomb.
      maxImageSize: 150_000_000,
    }).promise;
  } catch (error) {
    throw new Unreadable(error instanceof PasswordException ? 'encrypted' : 'damaged');
  }
}

async function runsOf(page: PDFPageProxy): Promise<Run[]> {
  // Its own normalisation would change what old encodings mean.
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item) =>
    'str' in item ? [{ text: item.hasEOL ? `${item.str}\n` : item.str, font: item.fontName }] : [],
  );
}

/** Names of fonts come only with what a page paints. So this is asked of as few pages as name all, and where it matters. */
async function fontNames(
  document: PDFDocumentProxy,
  pages: readonly Run[][],
  isLate: () => boolean,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [index, runs] of pages.entries()) {
    const unknown = new Set(runs.flatMap(({ font, text }) => (font && text.trim() !== '' && !names.has(font) ? [font] : [])));
    if (unknown.size === 0 || isLate()) continue;
    const page = await document.getPage(index + 1);
    await page.getOperatorList().catch(() => undefined);
    for (const font of unknown) names.set(font, fontNameOf(page, font));
    page.cleanup();
  }
  return names;
}

/** A page with a picture and fewer words is taken for a picture with a stamp. `Scanned with CamScanner` has three. */
export const fewestWords = 5;

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{M}]{2,}/gu)?.length ?? 0;
}

/** Known once the page's operations are; '' where it is not. */
export function fontNameOf(page: PDFPageProxy, font: string): string {
  const known = page.commonObjs.has(font) ? (page.commonObjs.get(font) as { name?: string }) : undefined;
  return known?.name ?? '';
}

async function paintsPicture(page: PDFPageProxy): Promise<boolean> {
  const pictures = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const painted = await page.getOperatorList().catch(() => undefined);
  return painted?.fnArray.some((operation) => pictures.has(operation)) ?? false;
}
