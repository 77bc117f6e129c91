import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { uploadWords } from '../../words/uploads.ts';
import { refuseRemovalOfUsedFile, refuseUnlessMayChangeFile } from '../../guards/files.ts';
import { refuseWithoutRoom } from '../../storage/room.ts';
import { checkUpload, type IncomingFile } from './check-upload.ts';
import type { FileKind } from './file-kinds.ts';
import { heicToJpeg, jpegName } from './heic.ts';
import { tidyPicture } from './tidy-picture.ts';

/** A row of the media library, as Strapi's service hands it over. */
interface StoredFile {
  id: number;
  documentId: string;
  name: string;
  ext: string;
}

interface Info {
  name?: string;
}

interface Data {
  fileInfo?: Info | Info[];
}

/** The methods of Strapi's upload service that bring bytes or words into the library, or take them out. */
interface UploadService {
  upload(input: { data: Data; files: IncomingFile | IncomingFile[] }, options?: object): Promise<unknown>;
  replace(id: string | number, input: { data: Data; file: IncomingFile }, options?: object): Promise<unknown>;
  updateFileInfo(id: string | number, info: object, options?: object): Promise<unknown>;
  remove(file: StoredFile): Promise<unknown>;
  findOne(id: string | number): Promise<StoredFile | null>;
}

/**
 * Wraps Strapi's upload service, which every door goes through (the library, an entry's media field, programs). Strapi's own
 * `security` setting is not enough: it believes the declared type of a body that it cannot recognise.
 */
export function guardUploads(strapi: Core.Strapi): void {
  strapi.get('services').extend('plugin::upload.upload', (service: UploadService): UploadService => ({
    ...service,

    async upload(input, options) {
      refuseWithoutRoom(strapi);
      for (const file of [input.files].flat()) await take(file, input.data);
      return service.upload(input, options);
    },

    async replace(id, input, options) {
      refuseWithoutRoom(strapi);
      const stored = await service.findOne(id);
      if (stored) {
        const kind = await take(input.file, input.data);
        // Strapi keeps the old address, extension included.
        if (!kind.extensions.some((extension) => extension === stored.ext.toLowerCase())) {
          throw new errors.ValidationError(uploadWords.otherKindOnReplace(input.file.originalFilename ?? '', stored.ext));
        }
        await refuseUnlessMayChangeFile(strapi, stored);
      }
      return service.replace(id, input, options);
    },

    async updateFileInfo(id, info, options) {
      refuseWithoutRoom(strapi);
      const stored = await service.findOne(id);
      if (stored) await refuseUnlessMayChangeFile(strapi, stored);
      return service.updateFileInfo(id, info, options);
    },

    async remove(file) {
      await refuseRemovalOfUsedFile(strapi, file);
      return service.remove(file);
    },
  }));
  // By its own settings, which an administrator may change, Strapi loses the turn of a photograph, or keeps where it was taken.
  strapi
    .get('services')
    .extend('plugin::upload.image-manipulation', (service: object) => ({ ...service, optimize: tidyPicture }));
}

async function take(file: IncomingFile, { fileInfo }: Data): Promise<FileKind> {
  await heicToJpeg(file);
  for (const info of [fileInfo ?? []].flat()) if (info.name) info.name = jpegName(info.name);
  return checkUpload(file);
}
