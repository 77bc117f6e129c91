import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * One more instance of the CMS on the database and the folder of the test's own, in a process of its own; it does what is due at the
 * time that it is sent, and answers with the documents that it published; or takes in printed codes, and answers how each went. It
 * answers requests too. Run by Node, not by the test runner.
 */
const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
const { runDue } = require('../../dist/src/schedule/due.js') as typeof import('../../src/schedule/due.ts');

const { takeIn } = require('../../dist/src/codes/take-in.js') as typeof import('../../src/codes/take-in.ts');

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

export interface CodesToTakeIn {
  campaign: string;
  lines: string[];
}

process.on('message', (message: string | CodesToTakeIn) => {
  if (typeof message === 'string') {
    published = [];
    void runDue(strapi, new Date(message)).then(() => process.send?.({ done: published }));
    return;
  }
  const subject = { type: 'qr-campaign' as const, uid: 'api::qr-campaign.qr-campaign' as const, id: message.campaign };
  const all = message.lines.map((line) => takeIn(strapi, subject, line));
  void Promise.allSettled(all).then((each) => process.send?.({ took: each.map(({ status }) => status === 'fulfilled') }));
});
await new Promise<void>((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
process.send?.({ port: (strapi.server.httpServer.address() as AddressInfo).port });
