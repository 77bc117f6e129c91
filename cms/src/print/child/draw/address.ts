import type { Element, Pdf } from './pdf.ts';
import { drawText, widthOf, type Column, type Style } from './text.ts';

/** An address as somebody types it: in one line, or broken before its path, as large as its column lets it be. */
export interface SetAddress {
  lines: string[];
  style: Style;
  /** Points. */
  height: number;
}

/** @param sizes Points; two lines are better than one below the middle one. */
export function setAddress(
  pdf: Pdf,
  address: string,
  width: number,
  sizes: { largest: number; inOneLine: number; least: number },
): SetAddress {
  const slash = address.indexOf('/');
  const broken = [address.slice(0, slash), address.slice(slash)];
  let lines = [address];
  let style: Style = { font: 'bold', size: sizes.largest, leading: 1.25 };
  while (style.size > sizes.least && lines.some((line) => widthOf(pdf, line, style) > width)) {
    if (lines.length === 1 && style.size <= sizes.inOneLine) [lines, style] = [broken, { ...style, size: sizes.largest }];
    else style = { ...style, size: style.size - 0.5 };
  }
  return { lines, style, height: lines.length * style.size * style.leading };
}

export function drawAddress(pdf: Pdf, parent: Element, { lines, style }: SetAddress, column: Column): number {
  return drawText(pdf, parent, lines, style, column, { colour: 'accent' });
}
