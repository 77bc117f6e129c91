import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { file } from '@strapi/utils';
import sharp from 'sharp';

/** A picture on its way into the library, as Strapi's service of pictures hands it on. */
interface Picture {
  filepath: string;
  hash: string;
  tmpWorkingDirectory: string;
}

/** Pixels: a page of A4 at 300 dpi, which can be a scanned document, stays as it is. */
export const pageSize = { width: 3600, height: 3600, fit: 'inside', withoutEnlargement: true } as const;

/**
 * The picture that is kept of one: upright, not larger than a page needs, in the colours of a screen, and without what the camera
 * wrote into it, such as the place. An official document's file is public as it is in the library.
 */
export async function tidyPicture<P extends Picture>(picture: P) {
  const filepath = join(picture.tmpWorkingDirectory, `tidy-${picture.hash}`);
  // As strict as the check that it has passed: what is amiss without being broken is kept.
  const source = sharp(picture.filepath, { failOn: 'error' }).autoOrient();
  const { format } = await source.metadata();
  const { width, height, size } = await source
    .resize(pageSize)
    .toFormat(format, format === 'png' ? {} : { quality: 85 })
    .toFile(filepath);
  const sizes = { width, height, size: file.bytesToKbytes(size), sizeInBytes: size };
  return { ...picture, filepath, ...sizes, getStream: () => createReadStream(filepath) };
}
