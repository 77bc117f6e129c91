import type { Core } from '@strapi/strapi';
import type { Fields } from '@pho-luat/shared/content-types/fields';
import { referencesIn, remade, textsIn, type Reference } from '@pho-luat/shared/content-types/visit';
import type { LogDocument } from './draft.ts';
import { fromFileAddresses } from './file-addresses.ts';
import { uidOf } from './types.ts';

/** A document of the log as the data that saves it into a draft. What it names and is no longer there is left out, and told to `lost`. */
export async function toDraftData(
  strapi: Core.Strapi,
  fields: Fields,
  document: LogDocument,
  lost: (named: Reference) => void,
): Promise<LogDocument> {
  const rows = await rowsNamed(strapi, referencesIn(fields, document));
  const toAddresses = await fromFileAddresses(strapi, textsIn(fields, document));
  return remade(fields, document, ({ path, field, value }) => {
    const stillThere = (type: Reference['type']) =>
      [value ?? []].flat().flatMap((each) => {
        const id = String(each);
        const row = rows.get(`${type} ${id}`);
        if (!row) lost({ path, field, type, id });
        return row ?? [];
      });
    switch (field.kind) {
      case 'component':
        return field.several ? [] : null;
      case 'markdown':
        return typeof value === 'string' ? toAddresses(value, (id) => lost({ path, field, type: 'file', id })) : null;
      case 'file': {
        const ids = stillThere('file').map((row) => row.id);
        return field.several ? ids : (ids[0] ?? null);
      }
      case 'reference': {
        const ids = stillThere(field.to).map((row) => row.documentId);
        return field.several ? ids : (ids[0] ?? null);
      }
      default:
        return value ?? null;
    }
  });
}

interface Row {
  id: number;
  documentId: string;
}

/** The rows of those named that exist, by type and document id. */
async function rowsNamed(strapi: Core.Strapi, named: readonly Reference[]): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  for (const [type, group] of Map.groupBy(named, (one) => one.type)) {
    const rows: Row[] = await strapi.db
      .query(uidOf(type))
      .findMany({ where: { documentId: { $in: group.map(({ id }) => id) } }, select: ['id', 'documentId'] });
    for (const row of rows) found.set(`${type} ${row.documentId}`, row);
  }
  return found;
}
