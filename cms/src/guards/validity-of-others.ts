import { errors } from '@strapi/utils';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { guardTexts } from '@pho-luat/shared/words/guards';
import type { Log } from '../publication/log.ts';

const kinds = ['replaces', 'amends'] as const;

/**
 * Refuses to take away the only document that says of another public one that it was replaced or amended: the site would say of that
 * one that it is in force again. An editor may say so in its override.
 */
export async function refuseWhileOthersLapseByIt(log: Log, type: DocumentType, id: string): Promise<void> {
  if (type !== 'attachment') return;
  const own = await log.document('attachment', id);
  for (const kind of kinds) {
    for (const other of own?.[kind] ?? []) {
      const named = await log.document('attachment', other);
      if (!own || !named || named.validityOverride) continue;
      const naming = await log.publicWith('attachment', `"${other}"`);
      const isNamedBesides = naming.some((entry) => entry.id !== id && entry.document[kind].includes(other));
      if (!isNamedBesides) throw new errors.ValidationError(guardTexts.othersLapseByIt(own.title, named.title));
    }
  }
}
