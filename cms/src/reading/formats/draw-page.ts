import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { RenderParameters } from 'pdfjs-dist/types/src/display/api.js';

/** A2 at 200 dots an inch. A page that says it is larger is drawn smaller. */
const maxPixels = 16_000_000;

interface Canvas {
  width: number;
  height: number;
  toBuffer(mime: string): Buffer;
  getContext(kind: '2d'): { getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray } };
}

/** What pdf.js makes of `@napi-rs/canvas`, which comes with it. */
interface CanvasFactory {
  create(width: number, height: number): { canvas: Canvas };
}

/** A part of a page, in points from its upper left corner. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A page, or a part of it, as a picture. @param resolution Dots an inch. */
export async function drawPage(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  resolution: number,
  area: Area = wholeOf(page),
): Promise<Canvas> {
  const { x, y, width, height } = area;
  const scale = Math.min(resolution / 72, Math.sqrt(maxPixels / (width * height)));
  const viewport = page.getViewport({ scale, offsetX: -x * scale, offsetY: -y * scale });
  const { canvas } = (document.canvasFactory as CanvasFactory).create(Math.ceil(width * scale), Math.ceil(height * scale));
  await page.render({ canvas: canvas as unknown as RenderParameters['canvas'], viewport }).promise;
  return canvas;
}

function wholeOf(page: PDFPageProxy): Area {
  const { width, height } = page.getViewport({ scale: 1 });
  return { x: 0, y: 0, width, height };
}
