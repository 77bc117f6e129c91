import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { uploadWords } from '../words/uploads.ts';
import { beforeRoute } from '../routes/before-route.ts';
import {
  askBeforeReplacing,
  refuseRemovalOfUsedFile,
  refuseRemovalOfUsedFiles,
  refuseUnlessMayChangeFile,
} from '../guards/files.ts';
import { isFileName } from '../rules/texts/pictures.ts';
import { refuseWithoutRoom } from '../storage/room.ts';
import { checkUpload, type IncomingFile } from './check-upload.ts';
import type { FileKind } from './file-kinds.ts';
import { heicToJpeg, jpegName } from './heic.ts';
import { tidyPicture } from './tidy-picture.ts';
import { yearFolder } from './year-folder.ts';

/** A row of the media library, as Strapi's service hands it over. */
interface StoredFile {
  id: number;
  documentId: string;
  name: string;
  ext: string;
}

interface Info {
  name?: string;
  alternativeText?: string | null;
  folder?: number | null;
}

interface Data {
  fileInfo?: Info | Info[];
}

/** The methods of Strapi's upload service that bring bytes or words into the library, or take them out. */
interface UploadService {
  upload(input: { data: Data; files: IncomingFile | IncomingFile[] }, options?: object): Promise<unknown>;
  replace(id: string | number, input: { data: Data; file: IncomingFile }, options?: object): Promise<unknown>;
  updateFileInfo(id: string | number, info: Info, options?: object): Promise<unknown>;
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
      const files = [input.files].flat();
      const infos = [input.data.fileInfo ?? []].flat();
      for (const info of infos) refuseFileName(info);
      for (const file of files) await take(file);
      const year = await yearFolder(strapi);
      const fileInfo = files.map((_, index) => ({ ...taken(infos[index]), folder: infos[index]?.folder ?? year }));
      // Nothing else that was sent: Strapi would put the file into any entry that it names, past what guards a save.
      return service.upload({ data: { fileInfo }, files }, options);
    },

    async replace(id, input, options) {
      refuseWithoutRoom(strapi);
      const stored = await service.findOne(id);
      if (stored) {
        const kind = await take(input.file);
        // Strapi keeps the old address, extension included.
        if (!kind.extensions.some((extension) => extension === stored.ext.toLowerCase())) {
          throw new errors.ValidationError(uploadWords.otherKindOnReplace(input.file.originalFilename ?? '', stored.ext));
        }
        await refuseUnlessMayChangeFile(strapi, stored);
        await askBeforeReplacing(strapi, stored, input.file.originalFilename ?? stored.name);
      }
      return service.replace(id, input, options);
    },

    async updateFileInfo(id, info, options) {
      refuseWithoutRoom(strapi);
      refuseFileName(info);
      const stored = await service.findOne(id);
      if (stored) await refuseUnlessMayChangeFile(strapi, stored);
      return service.updateFileInfo(id, info, options);
    },

    async remove(file) {
      await refuseRemovalOfUsedFile(strapi, file);
      return service.remove(file);
    },
  }));
  beforeRoute(strapi.plugin('upload'), 'POST /actions/bulk-delete', async ({ request }, next) => {
    await refuseRemovalOfUsedFiles(strapi, request.body);
    await next();
  });
  // With its own settings Strapi loses the turn of a photograph, or keeps where it was taken.
  strapi
    .get('services')
    .extend('plugin::upload.image-manipulation', (service: object) => ({ ...service, optimize: tidyPicture }));
}

async function take(file: IncomingFile): Promise<FileKind> {
  await heicToJpeg(file);
  return checkUpload(file);
}

/** Refuses the name of a file instead of words that say what a picture shows. */
function refuseFileName({ alternativeText }: Info): void {
  if (alternativeText && isFileName(alternativeText))
    throw new errors.ValidationError(uploadWords.altIsFileName(alternativeText));
}

/** Called as the file is called that it became. */
function taken(info: Info = {}): Info {
  return info.name ? { ...info, name: jpegName(info.name) } : info;
}
