import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import { signedFields } from '@pho-luat/shared/content-types/plan';
import { remade } from '@pho-luat/shared/content-types/visit';
import { dayOf } from '@pho-luat/shared/dates';
import { ownIssues, type Draft } from '../../rules/index.ts';
import type { EntryStatus } from '../../contracts/desk.ts';
import { issueText } from '../../words/issues.ts';
import { rangeOf } from '../places.ts';

/** What speaks against publishing a form as it is now: what it says by itself, and what the server said of the draft as it is saved. */

export type Finding = Pick<EntryStatus['findings'][number], 'field' | 'message' | 'at' | 'severity'>;
export type Values = Readonly<Record<string, unknown>>;

export function ownFindings(type: DocumentType, values: Values): Finding[] {
  return ownIssues(type, draftIn(type, values), dayOf(new Date())).map((issue) => ({ ...issue, message: issueText(issue) }));
}

/** A form has of documents only what was changed; what is no day yet is said under its field. */
function draftIn(type: DocumentType, values: Values): Draft {
  return remade(fieldsOfType(type), values, ({ field, value }) => {
    if (value === null || value === '' || field.kind === 'reference') return undefined;
    const isUnread = (field.kind === 'day' || field.kind === 'moment') && !field.schema.safeParse(value).success;
    return isUnread || (Array.isArray(value) && value.length === 0) ? undefined : value;
  });
}

/** Its year is that of the day, where none is given. */
const ofSigned = [...signedFields, 'year'];

/**
 * What only the server can find and nobody has mended since: the words still stand there, or the field is as it was, and what fills it.
 */
export function stillTrue(found: EntryStatus['findings'], values: Values, initial: Values): Finding[] {
  const isAsSaved = (field: string) => JSON.stringify(valueAt(values, field)) === JSON.stringify(valueAt(initial, field));
  return found.filter(({ field, at, isOwn }) => {
    if (isOwn) return false;
    if (field === undefined) return true;
    const value = valueAt(values, field);
    if (at !== undefined && typeof value === 'string') return rangeOf(value, at) !== undefined;
    return isAsSaved(field) && (!ofSigned.includes(field) || isAsSaved('document'));
  });
}

function valueAt(values: Values, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>(
      (within, name) => (typeof within === 'object' && within !== null ? (within as Values)[name] : undefined),
      values,
    );
}
