/** Where the index is read from: a browser's `fetch`, or the files of a tree. */
export interface Source {
  /** The bytes at a path below `/pagefind/`; throws `Gone` when there are none. */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** The script at such a path. */
  load(path: string): Promise<unknown>;
}

/** A newer release has replaced a file: the whole question must be asked again. */
export class Gone extends Error {
  constructor(path: string) {
    super(`The index has no ${path}`);
  }
}

export const signature = 'pagefind_dcd';

/** What Pagefind has packed into a file. */
export async function unpack(source: Source, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await source.read(path);
  const bytes = isSigned(packed) ? packed : await gunzip(packed).catch(() => new Uint8Array());
  // A host may answer with a page of its own where a file has gone.
  if (!isSigned(bytes)) throw new Gone(path);
  return bytes.subarray(signature.length);
}

/** What a file of the index says as JSON: this release's own code wrote it, and a schema would be loaded by every reader. */
export function jsonIn<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function isSigned(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, signature.length)) === signature;
}

async function gunzip(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
