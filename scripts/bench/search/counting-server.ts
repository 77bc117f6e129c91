import { once } from 'node:events';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { siteHandler } from '../../../site/server/handler.ts';
import { ServedTrees } from '../../../site/server/trees.ts';

/** Bytes that went out, headers and all: what a search needs, and what any page does. */
export interface SentBytes {
  search: number;
  page: number;
}

/** What a page has whether it searches or not; scripts and data are the search's. */
const ofPage = new Set(['', '.html', '.css', '.woff2', '.svg', '.ico', '.png', '.webmanifest']);

const quietMs = 80;

/** The site's own server, which counts what it sends: to the page and to its worker alike. */
export async function openServer(current: string) {
  const trees = new ServedTrees(current);
  const handle = siteHandler(trees, { url: 'http://localhost' });
  let sent: SentBytes = { search: 0, page: 0 };
  let answering = 0;
  let quietSince = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const { socket } = request;
    const before = socket.bytesWritten;
    answering += 1;
    response.once('close', () => {
      answering -= 1;
      quietSince = performance.now();
    });
    // One connection answers one request after the other, so what it writes meanwhile is this answer.
    response.once('finish', () => {
      sent[ofPage.has(extname(pathname)) ? 'page' : 'search'] += socket.bytesWritten - before;
    });
    handle(request, response).catch(() => response.destroy());
  });
  const isQuiet = () => answering === 0 && performance.now() - quietSince >= quietMs;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    /** Since the last time that this was asked. */
    takeSent(): SentBytes {
      const taken = sent;
      sent = { search: 0, page: 0 };
      return taken;
    },
    /** Nobody has asked for anything for a moment. */
    async quiet(): Promise<void> {
      while (!isQuiet()) await sleep(10);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type CountingServer = Awaited<ReturnType<typeof openServer>>;
