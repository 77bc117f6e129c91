import { join } from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { leaveBackground } from '../background.ts';
import { exportTo } from './export.ts';

/**
 * The part of `npm run export` that needs the CMS: `node cms/dist/src/transfer/main.js FOLDER`, on the installation that the environment
 * names. Says how far it is, a line each, and what came of it as JSON in the last line.
 */
async function main([folder = '']: string[]): Promise<void> {
  leaveBackground();
  const distDir = join(__dirname, '../..');
  const strapi = await createStrapi({ appDir: join(distDir, '..'), distDir }).load();
  const exported = await exportTo(strapi, folder, (text) => console.log(text));
  console.log(JSON.stringify(exported));
  await strapi.destroy();
}

process.umask(0o077);
process.env.NODE_ENV = 'production';
main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
