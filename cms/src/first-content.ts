import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { emblemKinds, ownStartFile, ownStartSchema, type OwnStart } from '@pho-luat/shared/own-start';
import { addFile } from './files/add-file.ts';
import { installation } from './installation.ts';
import { Log } from './publication/log.ts';
import { uidOf } from './publication/types.ts';

/** Fills in all that it begins with, or nothing: an interrupted start finds an empty database again. */
export async function fillEmptyDatabase(strapi: Core.Strapi): Promise<void> {
  if ((await new Log(strapi).end()).seq > 0) return;
  const own = ownStart();
  await strapi.db.transaction(async () => {
    if (own) return begin(strapi, own);
    // What makes its papers and pictures would be loaded by every start, and only the first needs it.
    const { seedDemo } = await import('../demo/seed.ts');
    await seedDemo(strapi);
  });
}

/** Undefined where nobody has begun an installation of the city's own. */
function ownStart(): OwnStart | undefined {
  const path = join(installation().varDir, ownStartFile);
  return existsSync(path) ? ownStartSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

/** The settings of the site and whose it is: all else is the editors'. */
async function begin(strapi: Core.Strapi, { owner, emblem, ...setting }: OwnStart): Promise<void> {
  const { documentId } = await strapi.documents(uidOf('agency')).create({ data: { name: owner } });
  const picture = emblem && {
    emblem: await addFile(strapi, {
      path: join(installation().varDir, emblem),
      name: emblem,
      mime: emblemKinds[extname(emblem)] ?? '',
    }),
  };
  await strapi.documents(uidOf('site-setting')).create({ data: { ...setting, owner: documentId, ...picture } });
}
