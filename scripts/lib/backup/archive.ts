import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { createTarDecoder, createTarPacker, type ParsedTarEntry } from 'modern-tar';
import { parsedJson } from '@pho-luat/shared/json';
import { messageOf } from '@pho-luat/shared/message-of';
import { environmentFile } from '@pho-luat/shared/environment';
import { instant, sha256 } from '@pho-luat/shared/schemas/fields';
import { sha256Of } from '@pho-luat/shared/sha256';
import { z } from 'zod';
import { explain, Problem } from '../problem.mjs';
import { stopped } from '../stop.mjs';

/**
 * One file that holds an installation: a plain tar, which any `tar` opens, or the same encrypted with age, which any `age` opens.
 * It begins with what it is and ends with the digests of everything between, so that an archive which was cut off has no digests.
 */
const edition = 2;
const headName = 'head.json';
const sumsName = 'SHA256SUMS';
const names =
  /^(head\.json|database\.(sqlite|sql)\.gz|scans\.sqlite\.gz|secrets\.json|environment|files\/[0-9a-f]{64}|SHA256SUMS)$/;

/** Files of `VAR_DIR` with passwords and keys: only an encrypted archive has them. */
export const secretFiles = ['secrets.json', environmentFile];

const headSchema = z.object({
  format: z.literal('pho-luat backup'),
  edition: z.int().min(1).max(edition),
  /** The version of the product that made it. */
  product: z.string(),
  /** The moment of which it is. */
  at: instant,
  database: z.enum(['sqlite', 'postgres']),
  log: z.object({ seq: z.int().min(0), chain: sha256.or(z.literal('')) }),
  rows: z.record(z.string(), z.int()),
  migrations: z.array(z.string()),
  /** How many files the database names. Those that the store has lost are not in the archive either. */
  files: z.int(),
  /** Bytes of everything in it, once unpacked. */
  bytes: z.int(),
  /** Which variables were set: they are to be set again. */
  variables: z.array(z.string()),
  /** Only in a supplement, which edition 1 did not know: the archive beside it that has all other files. */
  supplements: z
    .string()
    .regex(/^[^/\0]+$/)
    .optional(),
});

export type Head = z.infer<typeof headSchema>;

/** What a head and the framing of a tar take beside the contents. */
const framing = 64 * 1024 ** 2;

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
export type Add = (name: string, size: number, chunks: Chunks) => Promise<void>;

/** Writes an archive whose bytes are on the disk when this settles. Encrypted where there are recipients (`age1…`). */
export async function writeArchive(
  path: string,
  recipients: readonly string[],
  head: Omit<Head, 'format' | 'edition'>,
  work: (add: Add) => Promise<void>,
): Promise<void> {
  const { readable, controller } = createTarPacker();
  const sums: string[] = [];
  const add: Add = async (name, size, chunks) => {
    const hash = createHash('sha256');
    const writer = controller.add({ name, size, type: 'file', mode: 0o600, mtime: new Date(head.at) }).getWriter();
    for await (const chunk of chunks) {
      stopped.throwIfAborted();
      hash.update(chunk);
      await writer.write(chunk);
    }
    await writer.close();
    sums.push(`${hash.digest('hex')}  ${name}\n`);
  };
  const addText = (name: string, text: string) => add(name, Buffer.byteLength(text), [Buffer.from(text)]);
  const pack = async () => {
    try {
      await addText(
        headName,
        JSON.stringify({ format: 'pho-luat backup', edition: head.supplements === undefined ? 1 : edition, ...head }),
      );
      await work(add);
      await addText(sumsName, sums.join(''));
      controller.finalize();
    } catch (error) {
      controller.error(error);
      throw error;
    }
  };
  // It is there before anything can fail, so that it can be removed after that.
  const file = await open(path, 'wx', 0o600);
  const written = async () => {
    const bytes = Readable.fromWeb((await encrypted(readable, recipients)) as ReadableStream);
    await pipeline(bytes, file.createWriteStream({ flush: true }));
  };
  await Promise.all([pack(), written()]);
}

async function encrypted(bytes: globalThis.ReadableStream<Uint8Array>, recipients: readonly string[]) {
  if (recipients.length === 0) return bytes;
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

export interface Entry {
  name: string;
  size: number;
  /** Read whole, or not at all. */
  bytes: AsyncIterable<Uint8Array>;
}

/**
 * Reads an archive to its end and checks all of it. `take` is given each entry before its digest is known: what it does must be undone
 * when this throws, which is a `Problem` in one line for whatever is wrong with the archive.
 */
export async function readArchive(
  path: string,
  identities: readonly string[],
  take: (entry: Entry, head: Head) => Promise<void>,
): Promise<Head> {
  let head: Head | undefined;
  let sums = '';
  let left = framing;
  const found: string[] = [];
  // Said by name here: whoever takes an entry would give it as a fault of its own.
  const ofArchive = async function* (body: AsyncIterable<Uint8Array>) {
    try {
      yield* body;
    } catch (error) {
      throw damaged(path, messageOf(error));
    }
  };
  const takeNext = async (name: string, size: number, body: AsyncIterable<Uint8Array>): Promise<void> => {
    if (!head) {
      if (name !== headName || size > framing) throw foreign(path);
      const text = await textOf(body);
      head = headOf(path, text);
      left += head.bytes;
      found.push(`${sha256Of(text)}  ${name}\n`);
      return;
    }
    if (!names.test(name) || sums !== '') throw foreign(path);
    left -= size;
    if (left < 0) throw new Problem(`${path} holds more than it says: it is not to be trusted, and nothing of it was used.`);
    if (name === sumsName) {
      sums = await textOf(body);
      return;
    }
    const hash = createHash('sha256');
    const bytes = (async function* () {
      for await (const chunk of ofArchive(body)) {
        stopped.throwIfAborted();
        hash.update(chunk);
        yield chunk;
      }
    })();
    try {
      await take({ name, size, bytes }, head);
    } catch (cause) {
      throw new Ours(cause);
    }
    for await (const _ of bytes);
    const digest = hash.digest('hex');
    if (name.startsWith('files/') && name !== `files/${digest}`) throw damaged(path, `${name} has other bytes`);
    found.push(`${digest}  ${name}\n`);
  };
  try {
    const tar = (await opened(path, identities)).pipeThrough(
      createTarDecoder({ strict: true }),
    ) as ReadableStream<ParsedTarEntry>;
    for await (const { header, body } of tar) await takeNext(header.name, header.size, body as ReadableStream<Uint8Array>);
    if (!head) throw foreign(path);
    if (sums === '') throw damaged(path, 'its end is missing');
    if (sums !== found.join('')) throw damaged(path, 'its digests are others');
    return head;
  } catch (error) {
    if (error instanceof Ours) throw error.cause;
    if (error instanceof Problem) throw error;
    const reason = messageOf(error);
    // What the key has opened is ours.
    throw head || (await isEncrypted(path)) ? damaged(path, reason) : foreign(path);
  }
}

/** What went wrong with what is done with an entry says nothing about the archive. */
class Ours extends Error {
  constructor(cause: unknown) {
    super('', { cause });
  }
}

const textOf = async (body: AsyncIterable<Uint8Array>) => (await buffer(body)).toString();

/** An archive of age begins with this. */
const ageMark = 'age-encryption.org/v1';

async function opened(path: string, identities: readonly string[]): Promise<globalThis.ReadableStream<Uint8Array>> {
  const isAge = await isEncrypted(path);
  if (isAge && identities.length === 0) throw new Problem(`${path} is encrypted: say where its key is, by --key FILE.`);
  // Not by `toWeb`: what has been read already ends the process where nobody wants the rest.
  const bytes = ReadableStream.from<Uint8Array>(createReadStream(path)) as globalThis.ReadableStream<Uint8Array>;
  if (!isAge) return bytes;
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return decrypter.decrypt(bytes).catch((cause: Error) => {
    throw /identity/.test(cause.message)
      ? new Problem(`The key does not open ${path}: take the key whose other half BACKUP_KEY was when it was made.`)
      : damaged(path, cause.message);
  });
}

async function isEncrypted(path: string): Promise<boolean> {
  await using file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Problem(error.code === 'ENOENT' ? `There is no ${path}.` : explain(error, path));
  });
  if ((await file.stat()).isDirectory()) throw new Problem(`${path} is a folder: name one archive in it.`);
  const { buffer: start } = await file.read(Buffer.alloc(ageMark.length), 0, ageMark.length, 0);
  return start.toString() === ageMark;
}

const anyHeadSchema = headSchema.pick({ format: true }).extend({ edition: z.int(), product: z.string() });

function headOf(path: string, text: string): Head {
  const known = anyHeadSchema.safeParse(parsedJson(text)).data;
  if (!known) throw foreign(path);
  if (known.edition > edition) throw newer(path, known.product);
  const head = headSchema.safeParse(parsedJson(text)).data;
  if (!head) throw damaged(path, 'its head makes no sense');
  return head;
}

export function newer(path: string, product: string): Problem {
  return new Problem(
    `${path} was made by a newer version (${product}): install that version or a later one, and restore with it.`,
  );
}

export function damaged(path: string, reason: string): Problem {
  return new Problem(`${path} is damaged or cut off (${reason}): nothing of it was used. Take another archive.`);
}

function foreign(path: string): Problem {
  return new Problem(`${path} is no archive of npm run backup, or its start is damaged: nothing of it was used.`);
}
