import { stat } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';

interface LocalFile {
  path: string;
  name: string;
  mime: string;
}

/** Puts a file of this machine into the library, and gives its id there. */
export async function addFile(strapi: Core.Strapi, { path, name, mime }: LocalFile): Promise<number> {
  const { size } = await stat(path);
  const [added] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({ data: { fileInfo: { name } }, files: { filepath: path, originalFilename: name, mimetype: mime, size } });
  return added.id;
}
