import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

// By default it would fetch this from another host.
const wasm = await readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

/** What a reader of codes sees in a picture (PNG): the text of each QR code. */
export async function readCodes(picture: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const codes = await readBarcodes(new Blob([picture]), { formats: ['QRCode'] });
  return codes.map(({ text }) => text);
}
