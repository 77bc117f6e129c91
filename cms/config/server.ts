import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installation } from '../src/installation.ts';

const { cmsPort, cmsDir, secrets } = installation();

// Strapi serves a folder, and its provider looks for one in it: both stay empty, for uploads are in the store of files.
const publicDir = join(cmsDir, 'served');
mkdirSync(join(publicDir, 'uploads'), { recursive: true });

export default () => ({
  // Listens on every address: editors work at other machines of the office, and the publisher may run on another one too.
  host: '0.0.0.0',
  port: cmsPort,
  app: { keys: secrets.appKeys },
  dirs: { public: publicDir },
  // A proxy on this machine says who asks, and whether by https; `global::local-proxy` drops what anyone else says.
  proxy: { koa: true, maxIpsCount: 1 },
  transfer: { remote: { enabled: false } },
  // `error` is what an operator must see; each request is the proxy's to log.
  logger: { config: { level: 'warn' }, updates: { enabled: false }, startup: { enabled: false } },
  cron: { enabled: false },
});
