import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import type { S3Place } from '@pho-luat/shared/files-url';
import { messageOf } from '@pho-luat/shared/message-of';
import { sha256Of } from '@pho-luat/shared/sha256';
import { soundBytes, StoreAway, type FileStore, type StoredFile } from './store.ts';

/** After a fault of the server's own, each a little later. */
const retries = 3;
/** For the largest file over a slow line. */
const longestMs = 300_000;

/** A bucket that speaks S3's protocol, one object a file. */
export class S3Store implements FileStore {
  readonly place: string;
  readonly #client: AwsClient;

  constructor({ address, region, accessKeyId, secretAccessKey }: S3Place) {
    this.place = address;
    this.#client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries });
  }

  /** An empty bucket answers and one that is away does not, so there is nothing to claim. */
  async claim(): Promise<void> {}

  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = sha256Of(bytes);
    const answer = await this.#ask('PUT', sha256, bytes);
    if (!answer.ok) throw await this.#faultOf('PUT', answer);
    await answer.body?.cancel();
    // Not every server of the protocol compares what came with what was signed.
    if (!(await soundBytes(this, sha256))) throw new StoreAway(`${this.place} took a file and did not keep it`);
    return sha256;
  }

  async get(sha256: string): Promise<StoredFile | undefined> {
    const answer = await this.#ask('GET', sha256);
    if (answer.ok && answer.body) {
      const stream = Readable.fromWeb(answer.body as ReadableStream);
      return { size: Number(answer.headers.get('content-length')), stream };
    }
    const fault = await this.#faultOf('GET', answer);
    // A missing bucket answers 404 too.
    if (fault.code === 'NoSuchKey') return undefined;
    // Amazon's answer about a missing object to a key that may not list, and about any object to a key that may not read.
    if (fault.code === 'AccessDenied') throw new StoreAway(`${fault.message}. Let the key list the bucket, and read its objects`);
    throw fault;
  }

  async delete(sha256: string): Promise<void> {
    const answer = await this.#ask('DELETE', sha256);
    if (!answer.ok && answer.status !== 404) throw await this.#faultOf('DELETE', answer);
    await answer.body?.cancel();
    if (await this.#has(sha256)) throw new StoreAway(`${this.place} was asked to delete a file and still has it`);
  }

  async #has(sha256: string): Promise<boolean> {
    const file = await this.get(sha256);
    file?.stream.destroy();
    return file !== undefined;
  }

  async #ask(method: string, sha256: string, body?: Uint8Array): Promise<Response> {
    try {
      return await this.#client.fetch(`${this.place}/${sha256}`, {
        method,
        // The server refuses other bytes than these.
        ...(body ? { body: new Uint8Array(body), headers: { 'x-amz-content-sha256': sha256 } } : {}),
        // No redirect is followed, and nothing is sent unencrypted.
        redirect: 'error',
        signal: AbortSignal.timeout(longestMs),
      });
    } catch (cause) {
      throw new StoreAway(`${this.place} does not answer: ${messageOf(cause)}`, { cause });
    }
  }

  async #faultOf(method: string, answer: Response): Promise<S3Fault> {
    const text = await answer.text().catch(() => '');
    const code = /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? 'no reason given';
    return new S3Fault(`${this.place} answered ${answer.status} to ${method}: ${code}`, code);
  }
}

class S3Fault extends StoreAway {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}
