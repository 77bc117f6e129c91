import { encode } from 'uqr';

/** A square symbol as a path to be stroked, one wide, in an SVG whose viewBox is `0 0 size size`. */
interface Qr {
  path: string;
  size: number;
}

const drawn = new Map<string, Qr>();
/** The frame's symbols stand on every page, a page's own twice on it. */
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

/** Every reader reads every mask; to look for the one that looks best is more work than all the rest of a page. */
const maskPattern = 0;

function draw(address: string): Qr {
  const { data, size } = encode(address, { ecc: 'M', boostEcc: false, border: 4, maskPattern });
  return { path: data.map(rowPath).join(''), size };
}

/** Each run of dark modules as a stroke along the middle of its row, from where the last one ended: a third of the length of squares. */
function rowPath(row: boolean[], y: number): string {
  let path = '';
  let end: number | undefined;
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    path += `${end === undefined ? `M${start} ${y}.5` : `m${start - end} 0`}h${x + 1 - start}`;
    end = x + 1;
  }
  return path;
}
