/** How large a printed code must be, and on what it is printed. Millimetres throughout; a code is measured without its quiet zone. */

/** ISO/IEC 18004: this many modules around the symbol stay white. */
export const quietModules = 4;

const smallestCode = 30;
/** Where a placement says no distance: an arm's length and a step. */
const usualDistanceCm = 60;

/** A camera needs a tenth of the distance, and three centimetres at any. */
export function codeWidthFor(distanceCm = usualDistanceCm): number {
  return Math.max(smallestCode, distanceCm);
}

/** The least size of the code on a label, which is read from three tenths of a metre. */
export const labelCode = smallestCode;

export const papers = {
  A3: { width: 297, height: 420 },
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
} as const;

export type Paper = keyof typeof papers;

export const resolutions = [150, 300, 600] as const;

/** Width of a symbol alone, as SVG or PNG: the widest is that of the farthest reading distance which a placement may say. */
export const codeWidths = { least: smallestCode, most: 2_000 } as const;

/** A wider symbol is read back at this size: its modules are as many, and the picture would fill the memory. */
export const widestRead = 500;

/** Side of a PNG without the quiet zone. For a larger symbol ask for SVG. */
export const maxPixels = 6_000;

/** Dots along the side of a symbol. */
export function pixelsOf(widthMm: number, dpi: number): number {
  return Math.ceil((widthMm / 25.4) * dpi);
}
