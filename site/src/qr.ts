import { pngOfSquares } from '@pho-luat/shared/png-of-squares';
import { encode } from 'uqr';

/** Scanners read every mask; choosing the best one is more work than the rest of a page. */
const maskPattern = 0;

/** A symbol at error correction M with the quiet zone of four modules that ISO/IEC 18004 asks for: row by row, whether a module is dark. */
export function qrModules(address: string, border = 4): readonly (readonly boolean[])[] {
  return encode(address, { ecc: 'M', boostEcc: false, border, maskPattern }).data;
}

/** A page's own symbol is on it twice. */
let last: { address: string; size: number; src: string } | undefined;

/**
 * A symbol as a picture in the page itself, a pixel a module: a good third less of a page's bytes than a path. Its quiet zone is in the
 * styles (`.qr`): in the picture it is a fifth of these bytes.
 */
export function qrPicture(address: string): { size: number; src: string } {
  if (last?.address !== address) {
    const modules = qrModules(address, 0);
    last = { address, size: modules.length, src: `data:image/png;base64,${pngOfSquares(modules).toString('base64')}` };
  }
  return last;
}
