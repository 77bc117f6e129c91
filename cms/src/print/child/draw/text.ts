import { accent, type Element, type Font, type Pdf } from './pdf.ts';

/** Texts in a column, one below the other, measured before they are drawn. */

export interface Style {
  font: Font;
  /** Points. */
  size: number;
  /** From line to line, in sizes: room for two marks one above the other. */
  leading: number;
}

interface Column {
  x: number;
  y: number;
  width: number;
}

export interface Block {
  /** Lines that are given one by one are not broken. */
  text: string | readonly string[];
  style: Style;
  /** Points between it and what is above it. */
  before?: number;
  /** In a column of its own, before the text's. */
  name?: { text: string; style: Style; width: number };
  colour?: 'accent';
  align?: 'right';
  /** What it is to a screen reader, where it is more than a paragraph. */
  tag?: 'H1';
}

/** Points that all take, from what is above the first to the foot of the last line. */
export function heightOf(pdf: Pdf, blocks: readonly Block[], width: number): number {
  return blocks.reduce((sum, block) => sum + (block.before ?? 0) + ownHeight(pdf, block, width), 0);
}

function ownHeight(pdf: Pdf, { text, style, name }: Block, width: number): number {
  const lines = typeof text === 'string' ? linesOf(pdf, text, style, width - (name?.width ?? 0)) : text.length;
  const own = lines * style.size * style.leading;
  return name ? Math.max(own, ownHeight(pdf, name, name.width)) : own;
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

/** Draws them, and gives where they end. */
export function drawBlocks(pdf: Pdf, parent: Element, blocks: readonly Block[], { x, y, width }: Column): number {
  return blocks.reduce((end, block) => {
    const { before = 0, name } = block;
    const top = end + before;
    const indent = name?.width ?? 0;
    if (name) drawText(pdf, parent, name, { x, y: top, width: indent });
    drawText(pdf, parent, block, { x: x + indent, y: top, width: width - indent });
    return top + ownHeight(pdf, block, width);
  }, y);
}

function drawText(pdf: Pdf, parent: Element, block: Block, { x, y, width }: Column): void {
  const { text, style, colour, align = 'left', tag = 'P' } = block;
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
