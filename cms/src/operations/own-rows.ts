import type { Fields } from '@pho-luat/shared/content-types/fields';
import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import { populateOf, type LogDocument } from '../publication/draft.ts';
import { draftRowOf } from '../publication/draft-rows.ts';
import type { Log } from '../publication/log.ts';

type Part = Record<string, unknown> & { id?: number; key?: string | null };

/**
 * A form names the rows of the parts with which it was opened. Strapi refuses, for good, those that a colleague has taken out meanwhile, and all
 * of them once the draft was discarded or restored, which writes them anew. Such a part goes on from the row that has its key, or that is
 * the only one in its place, with what that row names; else it is a new one.
 */
export async function toOwnRows({ strapi }: Log, type: DocumentType, id: string, data: LogDocument): Promise<void> {
  const sent = Object.entries(fieldsOfType(type)).filter(([name, { kind }]) => kind === 'component' && data[name]);
  if (sent.length === 0) return;
  const fields = Object.fromEntries(sent);
  const row = await draftRowOf<LogDocument>(strapi, { type, id }, { populate: populateOf(fields) });
  Object.assign(data, withOwnRows(fields, data, row ?? undefined));
}

function withOwnRows(fields: Fields, part: Part, row: Part | undefined): Part {
  const own = { ...part };
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind !== 'component' || !part[name]) continue;
    const rows = partsIn(row?.[name]);
    const parts = partsIn(part[name]).map(({ id, ...values }) => {
      const inPlace = field.several ? rows.find(({ key }) => key && key === values.key) : rows[0];
      const same = id === undefined ? undefined : (rows.find((each) => each.id === id) ?? inPlace);
      return withOwnRows(field.component.fields, same ? { ...values, id: same.id } : values, same);
    });
    own[name] = field.several ? parts : parts[0];
  }
  return own;
}

function partsIn(value: unknown): Part[] {
  return [value ?? []].flat() as Part[];
}
