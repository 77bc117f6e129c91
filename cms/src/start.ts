import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { messageOf } from '@pho-luat/shared/message-of';
import { createStrapi, type Core } from '@strapi/strapi';
import { makeFirstAdmin } from './first-admin.ts';
import { fillEmptyDatabase } from './first-content.ts';
import { installation } from './installation.ts';
import { checkLog, damageText } from './publication/check-log.ts';
import { requireWholeDatabase } from './whole-database.ts';

/**
 * Starts the compiled CMS: everything that a first start makes is there before the server listens. Run as
 * `node cms/dist/src/start.js`, on any Node that loads the shared TypeScript as it is (24).
 */
async function start(): Promise<void> {
  await requireFreePort();
  requireWholeDatabase();
  const distDir = join(__dirname, '..');
  const app = await createStrapi({ appDir: join(distDir, '..'), distDir }).load();
  await fillEmptyDatabase(app);
  // An interrupted start leaves none behind, so that `npm run init` may still name another.
  await makeFirstAdmin(app);
  await tellOfDamage(app);

  // Strapi ends itself on a signal, but waits for open connections; a waiting publisher asks again.
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(signal, () => {
      app.server.httpServer.closeAllConnections();
      setTimeout(() => process.exit(0), 4_000).unref();
    });
  }
  // Strapi's events about what was saved read the entry once more, and nobody waits for them: without a database they fail, which is no
  // reason to end.
  process.on('unhandledRejection', (error) => app.log.error(error));
  // Before Strapi's own, which prints a stack.
  app.server.httpServer.prependOnceListener('error', fail);
  await app.listen();
}

/** Before the database is opened: the port is mostly taken by the CMS that is at work on it. */
async function requireFreePort(): Promise<void> {
  const server = createServer().listen(installation().cmsPort, '0.0.0.0');
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

/** Editors go on; the publisher gets no line of the log until the damaged one is as it was. */
async function tellOfDamage(app: Core.Strapi): Promise<void> {
  const fault = await checkLog(app);
  if (fault) console.error(`error: ${damageText(fault)}`);
}

function fail(error: unknown): void {
  console.error(messageOf(error));
  process.exit(1);
}

// Drafts, password hashes and uploads are for the owner of the process alone.
process.umask(0o077);
process.env.NODE_ENV = 'production';
start().catch(fail);
