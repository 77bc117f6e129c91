import type { IncomingMessage, ServerResponse } from 'node:http';
import { dayOf } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import { preparing } from '../words/server.ts';
import { headersFor, type Site } from './headers.ts';
import type { OpenFile } from './open-file.ts';
import { openNotFound, resolveAddress, type Asked, type Resolution } from './resolve.ts';
import { sendFile } from './send-file.ts';
import type { ServedTree, ServedTrees } from './trees.ts';

type Looks = Pick<ServedTrees, 'current' | 'isCurrent'>;

/** Answers from one tree, whole: the one that is current when the request comes. */
export function siteHandler(trees: Looks, site: Site) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    /** Replaces earlier headers. */
    const setHeaders = (path: string) => {
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      for (const [name, value] of Object.entries(headersFor(path, site))) response.setHeader(name, value);
    };
    setHeaders(paths.home());
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return answer(request, response, 405, 'Method Not Allowed', 'text/plain');
    }
    const found = await find(trees, request);
    if (!found) {
      response.setHeader('Retry-After', '10');
      return answer(request, response, 503, preparingPage, 'text/html');
    }
    if ('redirect' in found) {
      response.setHeader('Location', found.redirect);
      return answer(request, response, found.status, '', 'text/plain');
    }
    if (!found.file) return answer(request, response, 404, 'Not Found', 'text/plain');
    // A missing address may appear later, so the 404 page has no lasting headers.
    setHeaders(found.file.path);
    response.statusCode = found.status;
    return sendFile(request, response, found.file);
  };
}

type Found = Exclude<Resolution, { file: OpenFile } | undefined> | { file: OpenFile | undefined; status: 200 | 404 };

/** A file opened while its tree stopped being current may belong to the next release, so it is looked up once more. */
async function find(trees: Looks, request: IncomingMessage): Promise<Found | undefined> {
  for (let looks = 1; ; looks++) {
    const tree = await trees.current();
    if (!tree) return undefined;
    const found = await findIn(tree, request);
    if (looks === 5 || (await trees.isCurrent(tree))) return found;
    if ('file' in found) await found.file?.handle.close();
  }
}

async function findIn(tree: ServedTree, { url = '/', headers }: IncomingMessage): Promise<Found> {
  const asked: Asked = { address: url, acceptEncoding: headers['accept-encoding']?.toString(), day: dayOf(new Date()) };
  const found = await resolveAddress(tree, asked);
  if (!found) return { file: await openNotFound(tree, asked), status: 404 };
  return 'file' in found ? { ...found, status: 200 } : found;
}

function answer(request: IncomingMessage, response: ServerResponse, status: number, text: string, type: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader('Content-Length', Buffer.byteLength(text));
  if (status >= 400) response.setHeader('Cache-Control', 'no-store');
  response.end(request.method === 'HEAD' ? undefined : text);
}

const preparingPage = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${preparing.title}</title>
  </head>
  <body><main><h1>${preparing.title}</h1><p>${preparing.text}</p></main></body>
</html>
`;
