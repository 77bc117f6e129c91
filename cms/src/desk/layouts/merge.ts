import { isDeepStrictEqual } from 'node:util';
import type { Configuration } from './configuration.ts';

/**
 * Operators may change words and layouts in the admin, and their changes stay: a part is set from the source only where it
 * still is what the source wrote last, or where the source has never written it. Parts are the settings, the columns of the list, the
 * form, and each field's words.
 */
export function keepingChanges(current: Configuration, wanted: Configuration, written: Configuration | null): Configuration {
  if (!written) return wanted;
  return {
    settings: part(current.settings, wanted.settings, written.settings),
    metadatas: Object.fromEntries(
      Object.entries(wanted.metadatas).map(([field, words]) => {
        const now = current.metadatas[field];
        return [field, now ? part(now, words, written.metadatas[field]) : words];
      }),
    ),
    layouts: {
      list: part(known(current.layouts.list, written), wanted.layouts.list, known(written.layouts.list, current)),
      edit: formPart(current, wanted, written),
    },
  };
}

function part<T>(current: T, wanted: T, written: T | undefined): T {
  return written === undefined || isDeepStrictEqual(current, written) ? wanted : current;
}

/** Strapi itself puts a new field at the end of a form, and takes a removed one out: neither is an operator's doing. */
function formPart(current: Configuration, wanted: Configuration, written: Configuration): Configuration['layouts']['edit'] {
  const rows = (form: Configuration['layouts']['edit'], other: Configuration) =>
    form.map((row) => row.filter(({ name }) => name in other.metadatas)).filter((row) => row.length > 0);
  const unchanged = isDeepStrictEqual(rows(current.layouts.edit, written), rows(written.layouts.edit, current));
  return unchanged ? wanted.layouts.edit : current.layouts.edit;
}

function known(fields: string[], other: Configuration): string[] {
  return fields.filter((field) => field in other.metadatas);
}
