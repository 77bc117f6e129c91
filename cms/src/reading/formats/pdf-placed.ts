import type { PDFPageProxy } from 'pdfjs-dist';
import { Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PlacedPage, PlacedRun } from '../layout/placed.ts';
import { drawnBy } from './pdf-drawn.ts';
import { fontNameOf } from './pdf.ts';

/** A run as pdf.js names its font, for old encodings. */
export interface FontRun extends PlacedRun {
  font: string;
}

/** Where on a page its text stands, and the lines that are drawn around it. Text that does not run level is left out. */
export async function placedPage(page: PDFPageProxy): Promise<PlacedPage & { runs: FontRun[] }> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  // Its own normalisation would change what old encodings mean.
  const { items } = await page.getTextContent({ disableNormalization: true });
  // After it, what a font is called is known.
  const operations = await page.getOperatorList();
  const runs = items.flatMap((item): FontRun[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = Util.transform(transform, item.transform);
    if (Math.abs(b) > Math.abs(a) * 0.1 || a < 0) return [];
    const name = fontNameOf(page, item.fontName);
    return [
      {
        text: isSign(item.str, name) ? item.str.replace(/\S/, '•') : item.str,
        font: item.fontName,
        x,
        y,
        width: item.width,
        size: Math.round(Math.hypot(c, d) * 10) / 10,
        isBold: /bold|black|heavy|demi/i.test(name),
        isItalic: /italic|oblique/i.test(name),
      },
    ];
  });
  return { width, height, runs, ...drawnBy(operations, transform) };
}

/** Fonts of signs have them at the places of letters; Word's inner lists begin with an `o` of another font. */
function isSign(text: string, font: string): boolean {
  return text.trim().length === 1 && (/wingdings|symbol/i.test(font) || (text.trim() === 'o' && /courier|mono/i.test(font)));
}
