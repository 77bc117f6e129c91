import { accent, type Element, type Font, type Pdf } from './pdf.ts';

/** Text in a column, measured before it is drawn. */

export interface Style {
  font: Font;
  /** Points. */
  size: number;
  /** From line to line, in sizes: room for two marks one above the other. */
  leading: number;
}

export interface Column {
  x: number;
  y: number;
  width: number;
}

interface Look {
  colour?: 'accent';
  align?: 'left' | 'right';
  /** What it is to a screen reader. */
  tag?: 'H1' | 'P';
}

/** Points that the text takes, from the top of its first line to the foot of its last. */
export function heightOf(pdf: Pdf, text: string, style: Style, width: number): number {
  return linesOf(pdf, text, style, width) * style.size * style.leading;
}

export function linesOf(pdf: Pdf, text: string, style: Style, width: number): number {
  set(pdf, style);
  // The last line has its gap too.
  return Math.round(pdf.heightOfString(text, { width, lineGap: gapOf(pdf, style) }) / (style.size * style.leading));
}

export function widthOf(pdf: Pdf, text: string, style: Style): number {
  set(pdf, style);
  return pdf.widthOfString(text);
}

/** Whether no word is wider than the column: such a one would be broken anywhere. */
export function wordsFit(pdf: Pdf, text: string, style: Style, width: number): boolean {
  return text.split(/\s+/).every((word) => widthOf(pdf, word, style) <= width);
}

/** The width at which the text has as many lines as in its column, of even lengths. */
export function evenWidth(pdf: Pdf, text: string, style: Style, width: number): number {
  const lines = linesOf(pdf, text, style, width);
  if (lines === 1) return width;
  let [narrow, wide] = [width / 2, width];
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2;
    if (linesOf(pdf, text, style, middle) > lines || !wordsFit(pdf, text, style, middle)) narrow = middle;
    else wide = middle;
  }
  return wide;
}

/** Draws it, and gives where it ends. Lines that are given one by one are not broken. */
export function drawText(
  pdf: Pdf,
  parent: Element,
  text: string | readonly string[],
  style: Style,
  column: Column,
  look: Look = {},
): number {
  const { colour, align = 'left', tag = 'P' } = look;
  const { x, y, width } = column;
  const lineHeight = style.size * style.leading;
  parent.add(
    pdf.struct(tag, {}, () => {
      pdf.save();
      if (colour) pdf.fillColor(accent);
      set(pdf, style);
      const lineGap = gapOf(pdf, style);
      if (typeof text === 'string') pdf.text(text, x, y + lineGap / 2, { width, align, lineGap });
      else
        for (const [index, line] of text.entries()) pdf.text(line, x, y + lineGap / 2 + index * lineHeight, { lineBreak: false });
      pdf.restore();
    }),
  );
  return y + (typeof text === 'string' ? heightOf(pdf, text, style, width) : text.length * lineHeight);
}

/** What the face has no letter for. */
export function lettersMissing(pdf: Pdf, text: string): string[] {
  pdf.font('bold');
  // What pdfkit has opened, which it does not give out.
  const { _font: face } = pdf as unknown as { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } };
  return [...new Set(text)].filter((letter) => !face.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}

function set(pdf: Pdf, { font, size }: Style): void {
  pdf.font(font).fontSize(size);
}

function gapOf(pdf: Pdf, { size, leading }: Style): number {
  return size * leading - pdf.currentLineHeight();
}
