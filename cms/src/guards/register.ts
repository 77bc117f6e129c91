import type { Core } from '@strapi/strapi';
import { readLog } from '../publication/transaction.ts';
import { documentTypeOf, isDrafted, uidOf } from '../publication/types.ts';
import { refuseRemovalOfNamed } from './named-by-others.ts';
import { refuseWhileACodeOpensIt } from './opened-by-code.ts';
import { isPublic } from './references.ts';
import { refuseWithoutRight } from './rights.ts';
import { refuseWhileOthersLapseByIt } from './validity-of-others.ts';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];

/** Must come after the log's middleware, and so inside its transaction: what is refused here undoes the save before it. */
export function registerGuards(strapi: Core.Strapi): void {
  const middleware: Middleware = async (context, next) => {
    const type = documentTypeOf(context.uid);
    if (!type) return next();
    const { documentId: id, status } = context.params as { documentId?: string; status?: string };
    const takesAway = id !== undefined && (context.action === 'unpublish' || context.action === 'delete');
    if (isDrafted(type)) {
      const wasPublic = takesAway && (await isPublic(strapi, uidOf(type), id));
      refuseWithoutRight(strapi, { uid: uidOf(type), name: context.action, status }, wasPublic);
    }
    if (takesAway) {
      await readLog(strapi, async (log) => {
        await refuseWhileACodeOpensIt(log, type, id);
        await refuseWhileOthersLapseByIt(log, type, id);
        if (context.action === 'delete') await refuseRemovalOfNamed(log, type, id);
      });
    }
    return next();
  };
  strapi.documents.use(middleware);
}
