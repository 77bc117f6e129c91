import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { Problem } from './problem.mjs';

/**
 * Refuses where a port is taken, before anything has begun. `variable` is what the operator sets to have another. With `reusePort` a
 * port may be held by a server of this user that lets others listen beside it.
 */
export async function requireFreePort(variable: string, port: number, { reusePort = false } = {}): Promise<void> {
  const server = createServer();
  try {
    server.listen({ port, reusePort });
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new Problem(`Port ${port} is busy: end what uses it, or set ${variable} to another port.`);
    if (code === 'EACCES')
      throw new Problem(`Port ${port} needs more rights than this user has: set ${variable} to a port from 1024 on.`);
    throw error;
  } finally {
    server.close();
  }
}

/** A port that nobody holds now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || !address) throw new Error('The system gives no port.');
  return address.port;
}

/** Refuses where a database server cannot be reached. Its address is named without the password. */
export async function requireAnswer(variable: string, address: string): Promise<void> {
  const { hostname, port } = new URL(address);
  if (!hostname) return; // by a socket of this machine
  const socket = connect(Number(port || 5432), hostname);
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(10_000) });
  } catch {
    throw new Problem(`Nothing answers at ${hostname}:${port || 5432}: start that database server, or correct ${variable}.`);
  } finally {
    socket.destroy();
  }
}
