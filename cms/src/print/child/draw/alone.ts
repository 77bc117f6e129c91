import { pixelsOf, quietModules } from '../../../rules/print-sizes.ts';
import { pngOfSquares } from '@pho-luat/shared/png-of-squares';
import { qrPath } from '@pho-luat/shared/qr-path';
import { posterWords } from '../../../words/print.ts';
import { sizeWithQuiet } from '../symbol.ts';
import type { Print } from '../request.ts';

/** The symbol alone, with its quiet zone. Widths are its own, without that. */

export function svgOf({ symbol, address }: Print, widthMm: number): Uint8Array {
  const size = sizeWithQuiet(symbol);
  const side = Number(((widthMm / symbol.size) * size).toFixed(3));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}mm" height="${side}mm" viewBox="0 0 ${size} ${size}" role="img" xml:lang="vi">
<title>${posterWords.symbol(address)}</title>
<rect width="${size}" height="${size}" fill="#fff"/>
<path transform="translate(${quietModules} ${quietModules})" d="${qrPath(symbol.modules)}" stroke="#000" fill="none"/>
</svg>
`;
  return new TextEncoder().encode(svg);
}

/** Every module has a whole number of pixels, at least the wanted resolution; the file says which, so that the width is right. */
export function pngOf({ symbol }: Print, widthMm: number, dpi: number): Uint8Array {
  const perModule = Math.ceil(pixelsOf(widthMm, dpi) / symbol.size);
  const size = sizeWithQuiet(symbol);
  const rows = Array.from({ length: size }, (_row, y) =>
    Array.from({ length: size }, (_module, x) => symbol.modules[y - quietModules]?.[x - quietModules] ?? false),
  );
  return pngOfSquares(rows, perModule, Math.round((perModule * symbol.size) / (widthMm / 1_000)));
}
