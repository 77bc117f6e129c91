import { crc32, deflateSync } from 'node:zlib';

/**
 * A picture in black and white, one bit a pixel, neither filtered nor interlaced (W3C, PNG). By hand: a library for pictures takes a
 * quarter of a second to find out that there are two colours in a large one, and 24 bytes more for a small one.
 *
 * @param rows True is black. All are as long as there are rows.
 * @param scale Pixels along the side of each.
 * @param pixelsPerMetre How large it is when it is printed; not said where it is for the screen.
 */
export function pngOfSquares(rows: readonly (readonly boolean[])[], scale = 1, pixelsPerMetre?: number): Buffer {
  const side = rows.length * scale;
  const lines = rows.flatMap((row) => {
    const line = Buffer.alloc(1 + Math.ceil(side / 8), 0xff);
    // How the line is filtered.
    line[0] = 0;
    for (let x = 0; x < side; x++) {
      const byte = 1 + (x >> 3);
      if (row[Math.floor(x / scale)]) line[byte] = (line[byte] ?? 0) & ~(0x80 >> (x & 7));
    }
    return Array.from({ length: scale }, () => line);
  });
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    // One bit, greyscale.
    chunk('IHDR', Buffer.concat([numbers(side, side), Buffer.from([1, 0, 0, 0, 0])])),
    ...(pixelsPerMetre ? [chunk('pHYs', Buffer.concat([numbers(pixelsPerMetre, pixelsPerMetre), Buffer.from([1])]))] : []),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([numbers(data.length), named, numbers(crc32(named))]);
}

/** Four bytes each. */
function numbers(...all: number[]): Buffer {
  const bytes = Buffer.alloc(4 * all.length);
  for (const [index, one] of all.entries()) bytes.writeUInt32BE(one, 4 * index);
  return bytes;
}
