import { once } from 'node:events';
import { chmod, mkdir, readdir, rename, rmdir, truncate } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFilesUrl } from '@pho-luat/shared/files-url';
import { sha256Of } from '@pho-luat/shared/sha256';
import { checkStore } from '../../src/files/check.ts';
import { FolderStore } from '../../src/files/folder-store.ts';
import { S3Store } from '../../src/files/s3-store.ts';
import { soundBytes, StoreAway, type FileStore } from '../../src/files/store.ts';
import { startS3Server, type S3Server } from '../support/s3-server.ts';
import { temporaryFolder } from '../../../shared/test/support/temporary-folder.ts';

/** The two stores of files, as the rest of the CMS sees them: there is no difference. */

const folder = await temporaryFolder('pho-luat-stores-');
let s3: S3Server;
const stores: Record<string, FileStore> = {};
beforeAll(async () => {
  s3 = await startS3Server(join(folder, 's3'));
  stores.folder = new FolderStore(join(folder, 'shared'), { make: true });
  stores.S3 = s3Store(s3.url());
});
afterAll(async () => {
  await s3.stop();
});

function s3Store(url: string): S3Store {
  const place = parseFilesUrl(url);
  if (place?.kind !== 's3') throw new Error(`${url} is no S3 address`);
  return new S3Store(place);
}

const bytes = Buffer.from(`%PDF-1.7\nQuyết định số 12\n${'x'.repeat(100_000)}\n%%EOF\n`);

describe.each(['folder', 'S3'])('a store in a %s', (kind) => {
  const store = () => stores[kind] as FileStore;

  it('keeps bytes under their sha256, and gives them back', async () => {
    const sha256 = await store().put(bytes);
    expect(sha256).toBe(sha256Of(bytes));
    const file = await store().get(sha256);
    expect(file?.size).toBe(bytes.byteLength);
    expect(file && (await buffer(file.stream)).equals(bytes)).toBe(true);
    expect(await soundBytes(store(), sha256)).toEqual(bytes);
  });

  it('has nothing under a name that nobody gave it', async () => {
    expect(await store().get('0'.repeat(64))).toBeUndefined();
  });

  it('keeps the same bytes once, however many bring them at once', async () => {
    const same = Buffer.from('Cùng một tệp');
    const names = await Promise.all(Array.from({ length: 5 }, () => store().put(same)));
    expect(new Set(names)).toEqual(new Set([sha256Of(same)]));
    expect(await soundBytes(store(), sha256Of(same))).toEqual(same);
  });

  it('no longer has what was deleted; to delete what is not there is no fault', async () => {
    const sha256 = await store().put(Buffer.from('Bị gỡ'));
    await store().delete(sha256);
    expect(await store().get(sha256)).toBeUndefined();
    await store().delete(sha256);
  });
});

describe.each(['folder', 'S3'])('a check of a store in a %s', (kind) => {
  it('names what is missing, and what has other bytes than its name says', async () => {
    const store = stores[kind] as FileStore;
    const [sound, lost, damaged] = await Promise.all(['một', 'hai', 'ba'].map((text) => store.put(Buffer.from(text))));
    const all = [sound, lost, damaged] as string[];
    expect(await checkStore(store, all)).toEqual({ read: 3, bad: [] });
    expect(await checkStore(store, all, { writes: false })).toEqual({ read: 3, bad: [] });
    await store.delete(lost as string);
    await damage(kind, damaged as string);
    expect(await checkStore(store, all)).toEqual({ read: 3, bad: [lost, damaged] });
  });
});

/** In the folder behind either store. */
async function damage(kind: string, sha256: string): Promise<void> {
  await truncate(kind === 'S3' ? join(folder, 's3/pho-luat', `${sha256}._S3rver_object`) : join(folder, 'shared', sha256), 1);
}

describe('a folder', () => {
  it('that is not mounted says so, and not that a file is missing', async () => {
    const [here, away] = [join(folder, 'mount'), join(folder, 'away')];
    await mkdir(here);
    const store = new FolderStore(here, { make: false });
    await store.claim();
    const sha256 = await store.put(bytes);
    await rename(here, away);
    expect(await checkStore(store, [sha256])).toMatchObject({ fault: `${here} is not there: is it mounted?`, read: 0 });
    await expect(store.get(sha256)).rejects.toThrow(StoreAway);
    await expect(store.put(bytes)).rejects.toThrow(`${here} is not there: is it mounted?`);
    // Its place on this machine's own disk, as it is after a start without it.
    await mkdir(here);
    for (const ask of [() => store.put(bytes), () => store.get(sha256), () => store.delete(sha256)])
      await expect(ask()).rejects.toThrow(`${here} has none of our files: is it mounted?`);
    expect(await readdir(here)).toEqual([]);
    await rmdir(here);
    await rename(away, here);
    expect(await soundBytes(store, sha256)).toEqual(bytes);
    await store.delete(sha256);
    expect(await store.get(sha256)).toBeUndefined();
  });

  it('that has files from before there was a mark is known by them', async () => {
    const sha256 = await (stores.folder as FileStore).put(bytes);
    const store = new FolderStore((stores.folder as FileStore).place, { make: false });
    expect(await store.put(bytes)).toBe(sha256);
    expect(await store.get('0'.repeat(64))).toBeUndefined();
    await store.delete(sha256);
    expect(await store.put(bytes)).toBe(sha256);
  });

  it('mends a damaged file when the same bytes come again, and leaves no half ones', async () => {
    const store = stores.folder as FileStore;
    const sha256 = await store.put(bytes);
    await truncate(join(store.place, sha256), 10);
    expect(await soundBytes(store, sha256)).toBeUndefined();
    await store.put(bytes);
    expect(await soundBytes(store, sha256)).toEqual(bytes);
    expect((await readdir(store.place)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)('that cannot be read is away', async () => {
    const closed = join(folder, 'closed');
    const store = new FolderStore(closed, { make: true });
    const sha256 = await store.put(bytes);
    await chmod(join(closed, sha256), 0);
    await expect(store.get(sha256)).rejects.toThrow(StoreAway);
  });
});

describe('an S3 store', () => {
  it('is away when its key is wrong, its bucket missing or nobody there; no message has the secret', async () => {
    const sha256 = sha256Of(bytes);
    const nobody = await startS3Server(join(folder, 'gone'));
    const address = nobody.url();
    await nobody.stop();
    for (const [url, why] of [
      [s3.url(undefined, 'sai-khoa'), 'SignatureDoesNotMatch'],
      [s3.url('khong-co'), 'NoSuchBucket'],
      [address, 'ECONNREFUSED'],
    ] as const) {
      const fault: unknown = await s3Store(url)
        .get(sha256)
        .catch((cause: unknown) => cause);
      expect(fault).toBeInstanceOf(StoreAway);
      expect(String(fault)).toContain(why);
      expect(String(fault)).not.toMatch(/sai-khoa|S3RVER/);
      await expect(s3Store(url).put(bytes)).rejects.toThrow(StoreAway);
      await expect(s3Store(url).delete(sha256)).rejects.toThrow(StoreAway);
    }
  });

  it('whose key may not list says which right is missing, since what is deleted looks forbidden to it', async () => {
    // As Amazon answers: 204 to the deletion, 403 to a look afterwards.
    const amazon = createServer(({ method }, response) => {
      response.writeHead(method === 'DELETE' ? 204 : 403);
      response.end(method === 'DELETE' ? undefined : '<Error><Code>AccessDenied</Code></Error>');
    }).listen(0, '127.0.0.1');
    await once(amazon, 'listening');
    const url = new URL(s3.url());
    url.port = String((amazon.address() as AddressInfo).port);
    await expect(s3Store(url.href).delete(sha256Of(bytes))).rejects.toThrow('AccessDenied. Let the key list the bucket');
    amazon.close();
  });
});
