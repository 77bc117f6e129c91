import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Attachment } from '@pho-luat/shared/content-types/attachment';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { guardTexts } from '@pho-luat/shared/words/guards';
import { lastLine, publicLinesWith, type StoredLine } from '../publication/log.ts';

const kinds = ['replaces', 'amends'] as const;

/**
 * Refuses to take away the only document that says of another public one that it was replaced or amended: the site would say of that
 * one that it is in force again. An editor may say so in its override.
 */
export async function refuseWhileOthersLapseByIt(strapi: Core.Strapi, type: DocumentType, id: string): Promise<void> {
  if (type !== 'attachment') return;
  const found = await strapi.db.transaction(async ({ trx }) => {
    const own = documentOf(await lastLine(strapi, trx, type, id));
    for (const kind of kinds) {
      for (const other of own?.[kind] ?? []) {
        const named = documentOf(await lastLine(strapi, trx, type, other));
        if (!own || !named || named.validityOverride) continue;
        const lines = await publicLinesWith(strapi, trx, type, `"${other}"`);
        const isNamedBesides = lines.some((line) => line.id !== id && documentOf(line)?.[kind].includes(other));
        if (!isNamedBesides) return { title: own.title, other: named.title };
      }
    }
    return undefined;
  });
  if (found) throw new errors.ValidationError(guardTexts.othersLapseByIt(found.title, found.other));
}

function documentOf(line: StoredLine | undefined): Attachment | undefined {
  return line?.action === 'publish' ? (JSON.parse(line.document ?? '{}') as Attachment) : undefined;
}
