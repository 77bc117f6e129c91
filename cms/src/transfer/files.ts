import { createReadStream } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { sha256Of } from '@pho-luat/shared/sha256';
import { checkUpload } from '../uploads/check-upload.ts';
import { kindNamed } from '../uploads/file-kinds.ts';
import { heicToJpeg, jpegName } from '../uploads/heic.ts';
import { kindAt } from '../uploads/kind-at.ts';
import { yearFolder } from '../uploads/year-folder.ts';
import { removeUnnamed } from '../files/remove-unnamed.ts';
import type { Kept, Upload } from '../files/uploads.ts';
import { isThere } from '../publication/draft-rows.ts';
import { Log } from '../publication/log.ts';
import { madeId } from './identity.ts';

/** Files that come with documents, into the library by the same check as an upload. */

/** The parts of Strapi's upload, of which an exported file leaves one out: its bytes stay as they are. */
interface UploadServices {
  upload: { formatFileInfo(file: object, info: object): Promise<LibraryFile> };
  provider: { upload(file: object): Promise<void> };
  'image-manipulation': {
    isImage(file: LibraryFile): Promise<boolean>;
    isOptimizableImage(file: LibraryFile): Promise<boolean>;
    optimize(file: LibraryFile): Promise<LibraryFile>;
    getDimensions(file: LibraryFile): Promise<{ width: number | null; height: number | null }>;
    generateThumbnail(file: LibraryFile): Promise<object | null>;
  };
}

type LibraryFile = Record<string, unknown>;

export interface FileToAdd {
  path: string;
  /** As the library calls it. */
  name: string;
  alternativeText?: string | undefined;
  caption?: string | undefined;
  /** Digest of its bytes, where it is said. */
  sha256?: string | undefined;
}

export class FilesIn {
  readonly #strapi: Core.Strapi;
  /** Document id of each by the sha256 of its bytes. */
  readonly #known = new Map<string, string>();
  /** What was put into the store. */
  readonly #stored = new Set<string>();

  private constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  static async open(strapi: Core.Strapi): Promise<FilesIn> {
    const files = new FilesIn(strapi);
    const rows: { documentId: string; provider_metadata: Kept }[] = await strapi.db
      .query('plugin::upload.file')
      .findMany({ select: ['documentId', 'provider_metadata'] });
    for (const row of rows) files.#known.set(row.provider_metadata.sha256, row.documentId);
    return files;
  }

  /** The document id of a file of the library with these bytes, which is added where there is none. Refuses as an upload does. */
  async named(path: string): Promise<string> {
    const sha256 = sha256Of(await readFile(path));
    // What is kept of a picture has other bytes.
    const id = madeId('file', sha256);
    // What came with a document that had a fault went with it.
    for (const known of [this.#known.get(sha256) ?? id, id])
      if (await isThere(this.#strapi, { type: 'file', id: known })) return known;
    return this.add({ path, name: await nameOf(path) }, id);
  }

  async add({ path, name, alternativeText, caption, sha256 }: FileToAdd, documentId: string): Promise<string> {
    if (sha256 !== undefined && sha256Of(await readFile(path)) !== sha256)
      throw new errors.ValidationError(`${path} is damaged: its bytes are others than the list says`);
    const folder = await mkdtemp(join(tmpdir(), 'pho-luat-import-'));
    try {
      const file = { filepath: path, originalFilename: name, mimetype: 'application/octet-stream' };
      // The JPEG that an upload makes of it takes the place of what was sent, which is not ours here.
      if (jpegName(name) !== name) {
        file.filepath = join(folder, 'photograph');
        await copyFile(path, file.filepath);
        await heicToJpeg(file);
      }
      const { mime } = await checkUpload(file);
      const service = <N extends keyof UploadServices>(part: N) =>
        this.#strapi.plugin('upload').service(part) as UploadServices[N];
      const { filepath } = file;
      const { size } = await stat(filepath);
      const info = { name: jpegName(name), alternativeText, caption, folder: await yearFolder(this.#strapi) };
      const made = await service('upload').formatFileInfo({ filename: file.originalFilename, type: mime, size }, info);
      const pictures = service('image-manipulation');
      const source = { ...made, documentId, provider: 'local', filepath, tmpWorkingDirectory: folder };
      const given = { ...source, getStream: () => createReadStream(filepath) };
      const isTidied = sha256 === undefined && (await pictures.isOptimizableImage(given));
      const picture: LibraryFile = isTidied ? await pictures.optimize(given) : given;
      if (await pictures.isImage(picture)) {
        Object.assign(picture, await pictures.getDimensions(picture));
        const thumbnail = await pictures.generateThumbnail(picture);
        if (thumbnail) {
          await this.#store(service('provider'), thumbnail);
          Object.assign(picture, { formats: { thumbnail } });
        }
      }
      await this.#store(service('provider'), picture);
      const row: Upload = await this.#strapi.db.query('plugin::upload.file').create({ data: picture });
      return this.#keep(row);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** What follows may fail, where a disk is full: its bytes go too then. */
  async #store(provider: UploadServices['provider'], file: { provider_metadata?: Kept }): Promise<void> {
    await provider.upload(file);
    if (file.provider_metadata) this.#stored.add(file.provider_metadata.sha256);
  }

  #keep(row: Upload): string {
    this.#known.set(row.provider_metadata.sha256, row.documentId);
    return row.documentId;
  }

  async rename(documentId: string, words: Omit<FileToAdd, 'path' | 'sha256'>): Promise<void> {
    const data = { name: words.name, alternativeText: words.alternativeText ?? null, caption: words.caption ?? null };
    await this.#strapi.db.query('plugin::upload.file').update({ where: { documentId }, data });
  }

  /**
   * Called after the rows were undone. The same bytes may be named by a smaller form, or by a line of what was replaced or deleted
   * since.
   */
  async undo(): Promise<void> {
    await removeUnnamed(new Log(this.#strapi), this.#stored);
  }
}

/** The name of a file beside a list, with the ending that fits its bytes. */
async function nameOf(path: string): Promise<string> {
  const { base, name } = parse(path);
  const kind = await kindAt(path);
  return kind && kind !== kindNamed(path) ? name + kind.extensions[0] : base;
}

/** What a list says of a file. */
export const fileRecordSchema = z.looseObject({
  name: z.string(),
  ext: z.string().optional(),
  sha256: z.string().optional(),
  /** Below the folder of the list, where it is not in `files/`. */
  path: z.string().optional(),
  alternativeText: z.string().nullish(),
  caption: z.string().nullish(),
});
