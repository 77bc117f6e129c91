/** Reads the little of CBOR (RFC 8949) that Pagefind's lists are made of: arrays, whole numbers and texts; throws at anything else. */
export function readCbor(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let at = 0;

  const argument = (low: number): number => {
    if (low < 24) return low;
    const size = [1, 2, 4][low - 24];
    if (size === undefined) throw new Error(`CBOR of another kind at ${at}`);
    const value = size === 1 ? view.getUint8(at) : size === 2 ? view.getUint16(at) : view.getUint32(at);
    at += size;
    return value;
  };

  const item = (): unknown => {
    const first = view.getUint8(at);
    at += 1;
    const value = argument(first & 31);
    switch (first >> 5) {
      case 0:
        return value;
      case 1:
        return -1 - value;
      case 3:
        at += value;
        return decoder.decode(bytes.subarray(at - value, at));
      case 4:
        return Array.from({ length: value }, item);
      default:
        throw new Error(`CBOR of another kind at ${at - 1}`);
    }
  };

  return item();
}
