import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

type Modules = readonly (readonly boolean[])[];

/** Scanners read every mask; choosing the best one is more work than the rest of a page. */
const maskPattern = 0;

/** A symbol at error correction M with the quiet zone of four modules that ISO/IEC 18004 asks for: row by row, whether a module is dark. */
export function qrModules(address: string): Modules {
  return encode(address, { ecc: 'M', boostEcc: false, border: 4, maskPattern }).data;
}

/** A page's own symbol is on it twice. */
let last: { address: string; size: number; src: string } | undefined;

/** A symbol as a picture in the page itself, a pixel a module: a good third less of a page's bytes than a path. */
export function qrPicture(address: string): { size: number; src: string } {
  if (last?.address !== address) {
    const modules = qrModules(address);
    last = { address, size: modules.length, src: `data:image/png;base64,${pngOf(modules).toString('base64')}` };
  }
  return last;
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A square picture of one bit a pixel, grey, neither filtered nor interlaced (W3C, PNG). By sharp it takes 1 ms more a page, and 24 bytes. */
function pngOf(modules: Modules): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(modules.length, 0);
  header.writeUInt32BE(modules.length, 4);
  header.writeUInt8(1, 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rowsOf(modules), { level: 9 })),
    chunk('IEND'),
  ]);
}

/** Each row begins with its filter, 0. Light is 1, and what fills the last byte too. */
function rowsOf(modules: Modules): Buffer {
  const width = 1 + Math.ceil(modules.length / 8);
  const rows = Buffer.alloc(modules.length * width, 0xff);
  for (const [y, row] of modules.entries()) {
    rows[y * width] = 0;
    for (const [x, isDark] of row.entries()) {
      const at = y * width + 1 + (x >> 3);
      if (isDark) rows.writeUInt8(rows.readUInt8(at) & ~(0x80 >> (x & 7)), at);
    }
  }
  return rows;
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const named = Buffer.concat([Buffer.from(type), data]);
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
