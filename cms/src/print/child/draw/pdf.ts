import PDFDocument from 'pdfkit';
import { quietModules } from '../../../rules/print-sizes.ts';
import { posterWords } from '../../../words/print.ts';
import { sizeWithQuiet } from '../symbol.ts';
import type { Print } from '../request.ts';

/** The document that posters and labels are drawn in: vector, fonts embedded, tagged as PDF/UA asks. */

export type Pdf = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

/** Points. */
export const mm = 72 / 25.4;

/** The site's own face, with every Vietnamese mark (OFL 1.1). */
const fonts = {
  regular: require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  semibold: require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  bold: require.resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf'),
};
export type Font = keyof typeof fonts;

/** The site's accent in the inks of a press. Black is never set: what a page begins with is the one black ink. */
export const accent: [number, number, number, number] = [90, 40, 45, 40];

/** Draws pages and gives the bytes. The same prints give the same bytes except for the time in them. */
export function writePdf(title: string, draw: (pdf: Pdf, root: Element) => void): Promise<Uint8Array> {
  const options = {
    autoFirstPage: false,
    margin: 0,
    pdfVersion: '1.7',
    // The types do not know it yet.
    subset: 'PDF/UA',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    info: { Title: title, Creator: 'Phổ Luật' },
  } as unknown as PDFKit.PDFDocumentOptions;
  const pdf = new PDFDocument(options);
  for (const [name, file] of Object.entries(fonts)) pdf.registerFont(name, file);
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
    const root = pdf.struct('Document');
    pdf.addStructure(root);
    draw(pdf, root);
    root.end();
    pdf.end();
  });
}

/** Nothing bleeds, so the trimmed sheet is the whole page; a printer's program asks for both. */
export function addPage(pdf: Pdf, { width, height }: { width: number; height: number }): void {
  const size = [width * mm, height * mm] as [number, number];
  pdf.addPage({ size, margin: 0 });
  Object.assign(pdf.page.dictionary.data, { TrimBox: [0, 0, ...size] });
}

/** Decoration: a screen reader skips it. */
export function ornament(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf.save();
  draw();
  pdf.restore();
  pdf.endMarkedContent();
}

/**
 * The symbol with its quiet zone, which is painted white, whatever is below.
 *
 * @param x Left edge of the quiet zone, in points; `y` is its upper edge.
 * @param width Width of the symbol without the quiet zone, in points.
 */
export function drawSymbol(pdf: Pdf, parent: Element, { symbol, address }: Print, x: number, y: number, width: number): void {
  const module = width / symbol.size;
  const side = module * sizeWithQuiet(symbol);
  const figure = { alt: posterWords.symbol(address), bbox: [x, y, x + side, y + side] };
  parent.add(
    pdf.struct('Figure', figure as PDFKit.Mixins.StructureElementOptions, () => {
      pdf.save();
      pdf.rect(x, y, side, side).fillColor([0, 0, 0, 0]).fill();
      pdf.restore();
      pdf.save();
      pdf.translate(x + quietModules * module, y + quietModules * module).scale(module);
      for (const [row, modules] of symbol.modules.entries()) {
        for (let column = 0; column < modules.length; column++) {
          if (!modules[column]) continue;
          const start = column;
          while (modules[column + 1]) column++;
          pdf.rect(start, row, column + 1 - start, 1);
        }
      }
      pdf.fill();
      pdf.restore();
    }),
  );
}

/** Points of the side that a symbol takes with its quiet zone, from its own width. */
export function sideOf({ symbol }: Print, width: number): number {
  return (width / symbol.size) * sizeWithQuiet(symbol);
}
