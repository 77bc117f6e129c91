import type { IncomingMessage, ServerResponse } from 'node:http';
import { paths } from '@pho-luat/shared/paths';
import { preparing } from '@pho-luat/shared/words/server';
import send from 'send';
import { headersFor } from './headers.ts';
import type { ServedRelease } from './releases.ts';
import { resolvePath } from './resolve.ts';

/** Answers from one release: whichever is current when the request comes, whole. */
export function siteHandler(current: () => Promise<ServedRelease | undefined>, siteUrl: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = request.url ?? '/';
    const path = address.split('?', 1)[0] ?? '/';
    for (const [name, value] of Object.entries(headersFor(path, siteUrl))) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return answer(request, response, 405, 'Method Not Allowed', 'text/plain');
    }
    const release = await current();
    if (!release) {
      response.setHeader('Retry-After', '10');
      return answer(request, response, 503, preparingPage, 'text/html');
    }
    const found = resolvePath(address, (file) => release.files.has(file));
    if (found && 'redirect' in found) {
      response.setHeader('Location', found.redirect);
      return answer(request, response, 308, '', 'text/plain');
    }
    if (found) return sendFile(request, response, release, found.file);
    // What is not there may come: nobody keeps the answer.
    response.setHeader('Cache-Control', 'no-cache');
    response.statusCode = 404;
    return sendFile(request, response, release, paths.notFound());
  };
}

function sendFile(request: IncomingMessage, response: ServerResponse, release: ServedRelease, file: string): void {
  // The hash names the bytes in every release, so a page that a release has left as it was is not sent again.
  const hash = release.files.get(file);
  if (hash && response.statusCode === 200) response.setHeader('ETag', `"${hash.slice(0, 32)}"`);
  send(request, encodeURI(file), { root: release.root, index: false, dotfiles: 'allow', cacheControl: false, etag: false })
    .on('error', () => {
      // A release that was dropped between two looks at it: the next request finds the new one.
      if (!response.headersSent) answer(request, response, 503, preparingPage, 'text/html');
      else response.destroy();
    })
    .pipe(response);
}

function answer(request: IncomingMessage, response: ServerResponse, status: number, text: string, type: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader('Content-Length', Buffer.byteLength(text));
  if (status !== 308) response.setHeader('Cache-Control', 'no-store');
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
