import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * One more instance of the CMS on the database and the folder of the test's own, in a process of its own; it does what is due at the
 * time that it is sent, and answers with the documents that it published. Run by Node, not by the test runner.
 */
const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
const { runDue } = require('../../dist/src/schedule/due.js') as typeof import('../../src/schedule/due.ts');

const appDir = fileURLToPath(new URL('../../', import.meta.url));
const strapi = await createStrapi({ appDir, distDir: join(appDir, 'dist') }).load();

let published: string[] = [];
strapi.documents.use(async (context, next) => {
  const result = await next();
  if (context.action === 'publish') {
    const { documentId } = context.params as { documentId: string };
    published.push(documentId);
    process.send?.({ publishing: documentId });
  }
  return result;
});

process.on('message', (now: string) => {
  published = [];
  void runDue(strapi, new Date(now)).then(() => process.send?.({ done: published }));
});
process.send?.({ ready: true });
