import type { Core } from '@strapi/strapi';
import type { Context } from '../routes/admin-routes.ts';
import { fileStore } from './index.ts';
import { StoreAway } from './store.ts';

/** Answers with a file of the store. A store that cannot be asked may have the file, so its answer is not 404. */
export async function sendStored(strapi: Core.Strapi, context: Context, sha256: string): Promise<void> {
  try {
    const file = await fileStore().get(sha256);
    if (!file) {
      context.status = 404;
      return;
    }
    context.length = file.size;
    context.body = file.stream;
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    strapi.log.error(error.message);
    context.status = 503;
  }
}
