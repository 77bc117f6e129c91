import { z } from 'zod';
import { documentSchemas, fieldsOfType } from '@pho-luat/shared/content-types/index';
import type { Fields } from '@pho-luat/shared/content-types/fields';
import { remade } from '@pho-luat/shared/content-types/visit';
import type { LogDocument } from '../publication/draft.ts';
import { merged } from '../rules/intake/rows.ts';
import type { TransferType } from './record.ts';

/**
 * What the system has filled in stays as it is where a list does not say it, so that it is not made anew: an address, the day of
 * the first publication, and the key of a task or a placement that is called as before, with its printed code. Fields that no form
 * has belong to this installation, whatever a list says: that it is a demonstration.
 */
export function withFilledIn(type: TransferType, known: LogDocument | undefined, document: LogDocument): LogDocument {
  if (!known) return document;
  const kept = Object.entries(fieldsOfType(type)).map(([name, field]): [string, unknown] => {
    const [given, before] = [document[name], known[name]];
    if (field.kind === 'component' && field.component.fields.key)
      return [name, withKeys(field.component.titleField, before, given)];
    if (field.isHidden) return [name, before];
    return [name, field.isFilledIn ? (given ?? before) : given];
  });
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined));
}

const partSchema = z.record(z.string(), z.unknown());
const partsSchema = z.array(partSchema);

function withKeys(title: string, known: unknown, given: unknown): unknown {
  const [before, parts] = [partsSchema.safeParse(known).data, partsSchema.safeParse(given).data];
  if (!before || !parts) return given;
  const left = before.filter(({ key }) => !parts.some((part) => part.key === key));
  return parts.map((part) => {
    const at = part.key ? -1 : left.findIndex((each) => each[title] === part[title]);
    const [same] = at < 0 ? [] : left.splice(at, 1);
    return same ? { ...part, key: same.key } : part;
  });
}

/** A row of a table over what is there: a column that is not there changes nothing, an empty cell empties its field, of a part too. */
export function withRest(columns: readonly string[], known: LogDocument, document: LogDocument): LogDocument {
  const at = (name: string) => name.split('.').reduce<unknown>((part, step) => partSchema.safeParse(part).data?.[step], document);
  return merged(
    known,
    columns.map((name) => [name, at(name)]),
  );
}

/** Whether two say the same, however they were written. */
export function isSame(type: TransferType, one: LogDocument | undefined, other: LogDocument | undefined): boolean {
  if (!one || !other) return one === other;
  const fields = fieldsOfType(type);
  return textOf(type, fields, one) === textOf(type, fields, other);
}

function textOf(type: TransferType, fields: Fields, document: LogDocument): string {
  const parsed = documentSchemas[type].safeParse(document);
  const values: LogDocument = parsed.success ? { ...parsed.data } : document;
  const plain = remade(fields, values, ({ value }) => {
    return value === null || value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value;
  });
  return JSON.stringify(plain);
}
