import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Door } from '@pho-luat/shared/door';
import { carriesToken } from '@pho-luat/shared/token';
import { inspect } from 'node:util';
import { writeDurably } from '../../lib/durable.ts';
import { say } from '../say.ts';

/** A JSON value, or bytes and what they are. */
type Answer = { json: unknown } | { bytes: Buffer; type: string };

/** Answers a request that is known to come from this installation; undefined means 404. */
type Handler = (asked: { query: URLSearchParams; body: unknown }, signal: AbortSignal) => Promise<Answer | undefined>;

/** `POST /preview` → what answers it. */
export type Routes = Readonly<Record<string, Handler>>;

/** A request that is not understood. */
export class BadAsk extends Error {}

/** A draft of a plan with four full texts is some 3 MB. */
const longestBody = 16 * 1024 * 1024;

/** Listens on this machine only; a client must be able to read the file at `path`. */
export async function startDoor(path: string, routes: Routes): Promise<Door & AsyncDisposable> {
  const token = randomBytes(32).toString('base64url');
  const server = createServer((request, response) => void answer(request, response, token, routes));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await writeDurably(path, JSON.stringify({ port, token } satisfies Door), 0o600);
  return {
    port,
    token,
    async [Symbol.asyncDispose]() {
      await rm(path, { force: true });
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, token: string, routes: Routes): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  try {
    if (!carriesToken(request.headers.authorization ?? '', token)) return end(response, 401);
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://door');
    const name = `${request.method} ${pathname}`;
    const handler = Object.hasOwn(routes, name) ? routes[name] : undefined;
    if (!handler) return end(response, 404);
    const found = await handler({ query, body: await readJson(request) }, gone.signal);
    if (!found) end(response, 404);
    else if ('json' in found) end(response, 200, 'application/json', JSON.stringify(found.json));
    else end(response, 200, found.type, found.bytes);
  } catch (cause) {
    if (gone.signal.aborted) return;
    if (cause instanceof BadAsk) return end(response, 400, 'application/json', JSON.stringify({ message: cause.message }));
    say(`the door could not answer ${request.method} ${request.url}: ${inspect(cause)}`);
    end(response, 500);
  }
}

function end(response: ServerResponse, status: number, type?: string, body: string | Buffer = ''): void {
  response.writeHead(status, { ...(type ? { 'content-type': type } : {}), 'content-length': Buffer.byteLength(body) }).end(body);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestBody) throw new BadAsk('too long');
    chunks.push(chunk);
  }
  if (length === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw new BadAsk('no JSON');
  }
}
