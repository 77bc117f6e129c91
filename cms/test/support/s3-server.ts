import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

/** A server of S3's protocol that keeps its objects in a folder, and refuses what is not signed by its one key. */
export interface S3Server {
  /** For `FILES_URL`; `secret` is the right one unless a test wants another. */
  url: (bucket?: string, secret?: string) => string;
  stop: () => Promise<void>;
}

const bucket = 'pho-luat';

interface Options {
  address: string;
  port: number;
  silent: boolean;
  directory: string;
  vhostBuckets: boolean;
  configureBuckets: { name: string }[];
  key?: string;
  cert?: string;
}

interface Server {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
  httpServer: { closeAllConnections(): void };
}

const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as new (options: Options) => Server;

/** `tls`: a certificate and its key, so that it answers by https alone. */
export async function startS3Server(directory: string, tls?: { key: string; cert: string }): Promise<S3Server> {
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket }],
    ...tls,
  });
  const { port } = await server.run();
  return {
    url: (name = bucket, secret = 'S3RVER') => `${tls ? 'https' : 'http'}://S3RVER:${secret}@127.0.0.1:${port}/${name}`,
    stop: async () => {
      server.httpServer.closeAllConnections();
      await server.close();
    },
  };
}
