import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentType } from 'mime-types';
import parseRange from 'range-parser';
import { contentTypes } from './headers.ts';
import type { OpenFile } from './open-file.ts';

/** Answers with an open file: all of it, the requested part, or 304. */
export async function sendFile(request: IncomingMessage, response: ServerResponse, file: OpenFile): Promise<void> {
  response.setHeader('Vary', 'Accept-Encoding');
  // The 404 page is the same for every address, and no cached copy of it counts as fresh.
  const isFound = response.statusCode === 200;
  if (isFound) {
    response.setHeader('ETag', file.etag);
    response.setHeader('Last-Modified', file.lastModified);
    response.setHeader('Accept-Ranges', 'bytes');
    if (isSame(request, file)) {
      response.statusCode = 304;
      return end(response, file);
    }
  }
  response.setHeader('Content-Type', typeOf(file.path));
  if (file.encoding) response.setHeader('Content-Encoding', file.encoding);

  const part = isFound ? partOf(request, file) : undefined;
  if (part === 'none') {
    response.statusCode = 416;
    response.removeHeader('Content-Encoding');
    response.setHeader('Content-Range', `bytes */${file.size}`);
    return end(response, file);
  }
  if (part) {
    response.statusCode = 206;
    response.setHeader('Content-Range', `bytes ${part.start}-${part.end}/${file.size}`);
  }
  const { start, end: last } = part ?? { start: 0, end: file.size - 1 };
  response.setHeader('Content-Length', last - start + 1);
  // The reader may have left while the file was looked for.
  if (request.method === 'HEAD' || file.size === 0 || response.destroyed) return end(response, file);
  await pipeline(file.handle.createReadStream({ start, end: last }), response).catch(ifReaderLeft);
}

function typeOf(path: string): string {
  const [, own] = Object.entries(contentTypes).find(([ending]) => path.endsWith(ending)) ?? [];
  return own ?? (contentType(extname(path)) || 'application/octet-stream');
}

async function end(response: ServerResponse, { handle }: OpenFile): Promise<void> {
  await handle.close();
  response.end();
}

/** A page may go back to an earlier form, so only exactly the same time counts, not a later one. */
function isSame({ headers }: IncomingMessage, { etag, lastModified }: OpenFile): boolean {
  const known = headers['if-none-match'];
  if (known === undefined) return headers['if-modified-since'] === lastModified;
  return known.split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));
}

/** The requested range. Several ranges, and ranges of other bytes than these, are answered with the whole. */
function partOf({ method, headers }: IncomingMessage, file: OpenFile): { start: number; end: number } | 'none' | undefined {
  const { range } = headers;
  const condition = headers['if-range']?.toString();
  if (method !== 'GET' || !range || (condition !== undefined && ![file.etag, file.lastModified].includes(condition)))
    return undefined;
  const parts = parseRange(file.size, range, { combine: true });
  if (parts === -1) return 'none';
  if (parts === -2 || parts.type !== 'bytes' || parts.length !== 1) return undefined;
  return parts[0];
}

function ifReaderLeft(cause: NodeJS.ErrnoException): void {
  if (!['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE'].includes(cause.code ?? '')) throw cause;
}
