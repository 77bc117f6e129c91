import { join } from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { z } from 'zod';
import { leaveBackground } from '../background.ts';
import { exportTo } from './export.ts';
import { importFrom } from './import.ts';
import { listsIn } from './source.ts';
import { endBy } from './unusable.ts';

/**
 * The part of `npm run export` and `npm run import` that needs the CMS: `node cms/dist/src/transfer/main.js JSON`, on the
 * installation that the environment names. Says how far it is, one line per step, and what came of it as a line of JSON; or what it
 * cannot use, as one too, and ends with 3.
 */
const askedSchema = z.union([
  z.strictObject({ exportTo: z.string() }),
  z.strictObject({
    importFrom: z.array(z.string()),
    /** Folder of lists → where their files are, if not beside them. */
    filesOf: z.record(z.string(), z.string()),
    write: z.boolean(),
    sound: z.boolean(),
  }),
]);

async function main(asked: z.infer<typeof askedSchema>): Promise<string> {
  leaveBackground();
  const distDir = join(__dirname, '../..');
  const strapi = await createStrapi({ appDir: join(distDir, '..'), distDir }).load();
  const note = (text: string) => console.log(text);
  const done =
    'exportTo' in asked
      ? await exportTo(strapi, asked.exportTo, note)
      : await importFrom(strapi, await listsIn(asked.importFrom, asked.filesOf), { ...asked, note });
  return JSON.stringify(done);
}

process.umask(0o077);
process.env.NODE_ENV = 'production';
endBy(main(askedSchema.parse(JSON.parse(process.argv[2] ?? ''))));
