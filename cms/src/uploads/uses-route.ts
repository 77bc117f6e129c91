import { errors } from '@strapi/utils';
import { refuseUnless, type AdminRoutes } from '../routes/admin-routes.ts';
import { draftUsesOf, publicUsesOf } from '../guards/files.ts';
import { readLog } from '../publication/transaction.ts';
import { uidOf } from '../publication/types.ts';
import { toNamed } from '../publication/title.ts';
import type { Titled } from '../publication/document-ref.ts';
import { may, mayRead } from '../rights.ts';
import type { FileUses } from '../contracts/file-uses.ts';

/** Strapi's own media library says of no file where it is used, and has no place for a word of ours. */
export const fileUsesRoutes: AdminRoutes = {
  async 'GET /file-uses/:documentId'(strapi, { params }): Promise<FileUses> {
    refuseUnless(may(strapi, 'plugin::upload.read'));
    const shown = (uses: Titled[]) => uses.filter(({ type }) => mayRead(strapi, uidOf(type))).map(toNamed);
    const where = { documentId: String(params.documentId) };
    const file = await strapi.db.query('plugin::upload.file').findOne({ where });
    if (!file) throw new errors.NotFoundError();
    return readLog(strapi, async (log) => ({
      public: shown(await publicUsesOf(log, file.documentId)),
      drafts: shown(await draftUsesOf(log, file.documentId, file.url)),
    }));
  },
};
