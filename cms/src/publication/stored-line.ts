import { z } from 'zod';
import { documentSchemas, type DocumentOf, type DocumentType } from '@pho-luat/shared/content-types/index';

/** A line of the log as it is stored, and how its document is read. */

export interface StoredLine<T extends DocumentType = DocumentType> {
  seq: number;
  id: string;
  type: T;
  action: 'publish' | 'remove';
  digest: string | null;
  at: string;
  by: string | null;
  /** JSON, as the shared schema parsed it. */
  document: string | null;
  /** A takedown has one: gone from every kept release too. Never leaves the CMS. */
  takedownReason: string | null;
  /** A takedown that erases: the documents of all earlier lines of the same name are gone. */
  erases: boolean;
  /** The line's link, by which it follows on the one before it. */
  chain: string;
}

type WithText<T extends DocumentType> = Pick<StoredLine<T>, 'type' | 'document'>;

/** What a line publishes; undefined for a removal, for what was erased, and for what a schema of another version wrote. */
export function documentOf<T extends DocumentType>(line: WithText<T> | undefined): DocumentOf<T> | undefined {
  if (!line || line.document === null) return undefined;
  const schema: z.ZodType = documentSchemas[line.type];
  return schema.safeParse(JSON.parse(line.document)).data as DocumentOf<T> | undefined;
}

const fields = z.record(z.string(), z.unknown());

/** The same field by field, whichever version of the schema wrote it. */
export function fieldsOf(line: Pick<StoredLine, 'document'> | undefined): Record<string, unknown> | undefined {
  return line && line.document !== null ? fields.parse(JSON.parse(line.document)) : undefined;
}

export function isWithoutText({ action, document }: Pick<StoredLine, 'action' | 'document'>): boolean {
  return action === 'publish' && document === null;
}
