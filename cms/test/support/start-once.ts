import { createRequire } from 'node:module';
import { join } from 'node:path';
import './quick-passwords.ts';

/** Starts the compiled CMS on the installation that the environment names, and ends it. Run by Node, not by the test runner. */
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi') as typeof import('@strapi/strapi');

const appDir = join(import.meta.dirname, '../..');
const strapi = await createStrapi({ appDir, distDir: join(appDir, 'dist') }).load();
await strapi.destroy();
process.exit(0);
