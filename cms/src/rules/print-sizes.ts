/** How large a printed code must be, and on what it is printed. Millimetres throughout; a code is measured without its quiet zone. */

/** ISO/IEC 18004: so many modules around the symbol stay white. */
export const quietModules = 4;

const smallestCode = 30;
/** Of a placement of which no distance is known: an arm's length and a step. */
const usualDistanceCm = 60;

/** A camera needs a tenth of the distance, and three centimetres at any. */
export function codeWidthFor(distanceCm = usualDistanceCm): number {
  return Math.max(smallestCode, distanceCm);
}

/** Of a label, at least: it is read from three tenths of a metre. */
export const labelCode = smallestCode;

export const papers = {
  A3: { width: 297, height: 420 },
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
} as const;

export type Paper = keyof typeof papers;

export const resolutions = [150, 300, 600] as const;

/** Of a symbol alone, as SVG or PNG. */
export const codeWidths = { least: smallestCode, most: 500 } as const;

/** Of a PNG, at its side without the quiet zone. Larger ones are better asked for as SVG. */
export const maxPixels = 6_000;

/** Dots along the side of a symbol. */
export function pixelsOf(widthMm: number, dpi: number): number {
  return Math.ceil((widthMm / 25.4) * dpi);
}
