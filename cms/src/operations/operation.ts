import type { DocumentType } from '@pho-luat/shared/content-types/index';
import type { LogDocument } from '../publication/draft.ts';
import type { Log } from '../publication/log.ts';
import { isDrafted } from '../publication/types.ts';

/** Strapi's names of what changes a document. */
export const operationNames = ['create', 'update', 'clone', 'publish', 'unpublish', 'delete', 'discardDraft'] as const;
export type OperationName = (typeof operationNames)[number];

/** Something that is done to a document. */
export interface Operation {
  name: OperationName;
  log: Log;
  type: DocumentType;
  /** Undefined for a document that is created. */
  id: string | undefined;
  /** What a form or a program sends, which steps may change before it is saved. */
  data: LogDocument;
  /** The operation makes what is saved public, or what was saved. */
  publishes: boolean;
  /** Strapi's own part. Gives the id of the document that is saved, or made. */
  save(): Promise<string | undefined>;
}

/** A change of a type without drafts is public at once. */
export function isPublication(name: OperationName, type: DocumentType, status: string | undefined): boolean {
  const saves = name === 'create' || name === 'update';
  if (isDrafted(type)) return name === 'publish' || (saves && status === 'published');
  return name === 'publish' || saves || name === 'clone';
}
