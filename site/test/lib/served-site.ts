import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteHandler } from '../../server/handler.ts';
import { ServedTrees } from '../../server/trees.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
  text: string;
}

/** Our server over a `VAR_DIR`: an empty one of its own, where none is given. */
export async function openServedSite(given?: string) {
  const varDir = given ?? (await mkdtemp(join(tmpdir(), 'pho-luat-server-')));
  const trees = new ServedTrees(join(varDir, 'current'));
  /** What happens between a request's look at `current` and at the tree that it names. */
  const meanwhile: (() => Promise<void>)[] = [];
  const current = async () => {
    const tree = await trees.current();
    await meanwhile.shift()?.();
    return tree;
  };
  const handle = siteHandler({ current, isCurrent: (tree) => trees.isCurrent(tree) }, { url: 'http://localhost:4321' });
  const server = createServer((incoming, response) => void handle(incoming, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  /** The path goes out as it is: `fetch` would tidy it. */
  function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const outgoing = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString() });
        });
      });
      outgoing.on('error', reject);
      outgoing.end();
    });
  }

  return {
    varDir,
    port,
    ask,
    meanwhile,
    close: async () => {
      server.closeAllConnections();
      server.close();
      if (given === undefined) await rm(varDir, { recursive: true, force: true });
    },
  };
}
