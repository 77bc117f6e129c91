import { once } from 'node:events';
import { createServer } from 'node:net';

/** From here to `afterLast` no system takes a port for a connection that leaves it. */
const first = 12_000;
const afterLast = 32_000;
/** Processes that ask at the same time have other numbers, and begin to look at other places. */
let next = (process.pid * 16) % (afterLast - first);

/** A port that nothing uses now, and that this process is given once. */
export async function freePort(): Promise<number> {
  const port = first + (next++ % (afterLast - first));
  const server = createServer().listen(port);
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return freePort();
    throw error;
  }
  server.close();
  await once(server, 'close');
  return port;
}
