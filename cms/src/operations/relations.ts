import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import type { Log } from '../publication/log.ts';
import { fieldsOf } from '../publication/stored-line.ts';
import { toDraftData } from '../publication/to-draft.ts';
import { uidOf } from '../publication/types.ts';

/**
 * Strapi discards a draft by copying the published row, which has lost relations whose targets were published again since. The
 * log has not: relations and components (with theirs inside) are set to what the last line says.
 */
export async function restoreRelations(log: Log, type: DocumentType, id: string): Promise<void> {
  const { strapi } = log;
  const published = fieldsOf(await log.last(type, id));
  if (!published) return;
  const kept = Object.entries(fieldsOfType(type)).filter(([, { kind }]) => kind === 'reference' || kind === 'component');
  const data = await toDraftData(strapi, Object.fromEntries(kept), published, () => {});
  // What a plan has from its signed document is in its line only.
  if (published.document && 'issuer' in data) delete data.issuer;
  await strapi.documents(uidOf(type)).update({ documentId: id, data });
}
