import { createRequire } from 'node:module';
import { join } from 'node:path';
import './quick-passwords.ts';

/** Starts the compiled CMS on the installation that the environment names, and ends it. Run by Node, not by the test runner. */
const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
const { makeFirstAdmin } = require('../../dist/src/first-admin.js') as typeof import('../../src/first-admin.ts');

const appDir = join(import.meta.dirname, '../..');
const strapi = await createStrapi({ appDir, distDir: join(appDir, 'dist') }).load();
await makeFirstAdmin(strapi);
await strapi.destroy();
process.exit(0);
