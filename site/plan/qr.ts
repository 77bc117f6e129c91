import { encode } from 'uqr';
import type { QrView } from '../src/views.ts';

/** A symbol at error correction M with the quiet zone of four modules that ISO/IEC 18004 asks for. */
export function qrOf(address: string): QrView {
  const { data, size } = encode(address, { ecc: 'M', boostEcc: false, border: 4 });
  return { path: data.map(rowPath).join(''), size, address };
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
