import { z } from 'zod';
import type { DocumentType } from '@pho-luat/shared/content-types/index';

/** What an export has of a document, as one line of JSON, in a file named by its type; an import reads the same. */

/** Types that others name come before those that name them. */
export const transferTypes = [
  'file',
  'qr-code',
  'ward',
  'agency',
  'site-setting',
  'category',
  'topic',
  'term',
  'abbreviation',
  'synonym',
  'attachment',
  'plan',
  'page',
  'article',
  'qr-campaign',
] as const satisfies DocumentType[];

export type TransferType = (typeof transferTypes)[number];

const values = z.record(z.string(), z.unknown());

export const recordSchema = z.strictObject({
  /** The document's, or of a code the code itself. */
  id: z.string().min(1).max(200).optional(),
  /** What is here stays as it is: the list only has to name it. */
  ifMissing: z.literal(true).optional(),
  /** Readers have `document`. Nothing of types without drafts, of which that is so always. */
  published: z.boolean().optional(),
  /** By the names of the model. */
  document: values,
  /** What an editor has changed since it was published, as a whole. */
  draft: values.optional(),
  /** Why it was taken down; then readers have nothing of it, and `document` is left for Quản trị to look at. */
  takenDown: z.string().optional(),
  /** What the desk alone knows of it: schedule and review. */
  desk: values.optional(),
  /** Where the program that wrote the list had it from; a report says it instead of a line. */
  from: z.string().optional(),
  /** Why there is nothing of it, in words for a report. */
  wrong: z.string().optional(),
  /** What of it could not be brought along, or came otherwise, in words for a report. */
  without: z.array(z.string()).optional(),
});

export type TransferRecord = z.infer<typeof recordSchema>;

export const listOf = (type: TransferType) => `${type}.ndjson`;
export const filesFolder = 'files';
export const manifestFile = 'manifest.json';

/** Where the bytes of a file are, below the folder of the export. */
export const pathOfFile = ({ sha256, ext }: { sha256: string; ext: string }) => `${filesFolder}/${sha256}${ext}`;

export const manifestSchema = z.strictObject({
  format: z.literal('pho-luat'),
  version: z.literal(1),
  lists: z.partialRecord(z.enum(transferTypes), z.strictObject({ documents: z.int(), published: z.int(), sha256: z.string() })),
  files: z.strictObject({ count: z.int(), bytes: z.int() }),
});

export type Manifest = z.infer<typeof manifestSchema>;
