import { encode } from 'uqr';

/** A square symbol as the path of an SVG whose viewBox is `0 0 size size`. */
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

function draw(address: string): Qr {
  const { data, size } = encode(address, { ecc: 'M', boostEcc: false, border: 4 });
  return { path: data.map(rowPath).join(''), size };
}

/** Each run of dark modules as one rectangle: a third of the length of one square a module. */
function rowPath(row: boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    const width = x + 1 - start;
    path += `M${start} ${y}h${width}v1h-${width}z`;
  }
  return path;
}
