import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { uploadWords } from '../words/uploads.ts';
import { fileStore } from './index.ts';
import { StoreAway } from './store.ts';
import { uploadsPath, type Kept } from './uploads.ts';

/** A file of the media library, or a smaller form of a picture, as Strapi hands it to a provider. */
interface Upload {
  name: string;
  hash: string;
  ext: string;
  buffer?: Buffer;
  url?: string;
  provider_metadata?: Kept;
}

interface Provider {
  extend(methods: object): void;
}

/**
 * Strapi's uploads are in the store of the installation. Its local provider is extended, by Strapi's own means, so rows keep their
 * provider and their address. A deleted upload keeps its bytes, which lines of the log name.
 */
export function keepUploadsInStore(strapi: Core.Strapi): void {
  const { provider } = strapi.plugin('upload') as unknown as { provider: Provider };
  provider.extend({
    uploadStream: undefined,
    replaceStream: undefined,
    upload: keep,
    replace: keep,
    delete: async () => undefined,
  });
}

/** No fault of what was uploaded: others would not be kept either. */
export class NotStored extends errors.ApplicationError {}

async function keep(file: Upload): Promise<void> {
  if (!file.buffer) throw new Error(`Strapi gave no bytes of ${file.name}`);
  try {
    file.provider_metadata = { sha256: await fileStore().put(file.buffer), size: file.buffer.byteLength };
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    strapi.log.error(`An upload was not kept: ${error.message}`);
    throw new NotStored(uploadWords.storeAway);
  }
  file.url = `${uploadsPath}${file.hash}${file.ext}`;
}
