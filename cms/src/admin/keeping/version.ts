import { stored } from '../outside.ts';

/** Which version of an entry a form goes on from, by when that was saved; a save sends it, and is refused over a newer one. */

const versions = stored<ReadonlyMap<string, string>>(new Map());
/** Model → the document of a single type, which the content manager asks for by its model alone. */
const singles = new Map<string, string>();

export function versionOf(documentId: string | undefined): string | undefined {
  return documentId === undefined ? undefined : versions.get().get(documentId);
}

/** An entry, as the content manager asks for it. */
export interface Asked {
  model: string;
  documentId?: string;
  collectionType?: string;
}

export function noteOpened({ model, collectionType }: Asked, opened: { documentId: string; updatedAt: string }): void {
  if (collectionType === 'single-types') singles.set(model, opened.documentId);
  goOnFrom(opened.documentId, opened.updatedAt);
}

/** What is sent beside the fields; nothing of an entry that was not opened. */
export function versionSent({ model, documentId = singles.get(model) }: Asked): object | undefined {
  const updatedAt = versionOf(documentId);
  return updatedAt === undefined ? undefined : { documentId, updatedAt };
}

export function goOnFrom(documentId: string, savedAt: string): void {
  versions.set(new Map(versions.get()).set(documentId, savedAt));
}

/** What others have done to what a form goes on from, by when the CMS says it was saved: after a save of its own the form knows of it first. */
export function doneSince(opened: string | undefined, savedAt: string | undefined): 'saved' | 'deleted' | undefined {
  if (opened === undefined) return undefined;
  if (savedAt === undefined) return 'deleted';
  return Date.parse(savedAt) > Date.parse(opened) ? 'saved' : undefined;
}

export function useVersion(documentId: string): string | undefined {
  return versions.use(() => versionOf(documentId));
}
