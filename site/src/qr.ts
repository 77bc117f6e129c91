import { encode } from 'uqr';
import { qrPath } from '@pho-luat/shared/qr-path';

/** A square symbol as a path to be stroked, one wide, in an SVG whose viewBox is `0 0 size size`. */
interface Qr {
  path: string;
  size: number;
}

const drawn = new Map<string, Qr>();
/** The frame's symbols are on every page; a page's own symbol is on it twice. */
const most = 20;

/** A symbol at error correction M with the quiet zone of four modules that ISO/IEC 18004 asks for. */
export function qrOf(address: string): Qr {
  const known = drawn.get(address) ?? draw(address);
  drawn.delete(address);
  drawn.set(address, known);
  const [oldest] = drawn.keys();
  if (drawn.size > most && oldest !== undefined) drawn.delete(oldest);
  return known;
}

/** Scanners read every mask; choosing the best one is more work than the rest of a page. */
const maskPattern = 0;

function draw(address: string): Qr {
  const { data, size } = encode(address, { ecc: 'M', boostEcc: false, border: 4, maskPattern });
  return { path: qrPath(data), size };
}
