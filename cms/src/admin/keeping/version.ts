import { stored } from '../outside.ts';

/** Which version of an entry a form goes on from, by when that was saved; a save sends it, and is refused over a newer one. */

const versions = stored<ReadonlyMap<string, { at: string; isRefused?: true }>>(new Map());
/** Model → the document of a single type, which the content manager asks for by its model alone. */
const singles = new Map<string, string>();

export function versionOf(documentId: string | undefined): string | undefined {
  return documentId === undefined ? undefined : versions.get().get(documentId)?.at;
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

/** What is sent beside the fields; undefined for an entry that was not opened. */
export function versionSent({ model, documentId = singles.get(model) }: Asked): object | undefined {
  const updatedAt = versionOf(documentId);
  return updatedAt === undefined ? undefined : { documentId, updatedAt };
}

export function goOnFrom(documentId: string, savedAt: string): void {
  versions.set(new Map(versions.get()).set(documentId, { at: savedAt }));
}

/** The CMS has not saved over, or discarded, what it had. */
export function noteRefused({ model, documentId = singles.get(model) }: Asked): void {
  const at = versionOf(documentId);
  if (documentId !== undefined && at !== undefined)
    versions.set(new Map(versions.get()).set(documentId, { at, isRefused: true }));
}

/**
 * What others have done to what a form goes on from, by when the CMS says it was saved. After a save of its own the form knows of it first, so
 * an earlier one is no news; once the CMS has refused, it is what was refused for, saved by a machine whose clock went back.
 */
export function doneSince(documentId: string, savedAt: string | undefined): 'saved' | 'deleted' | undefined {
  const opened = versions.get().get(documentId);
  if (!opened) return undefined;
  if (savedAt === undefined) return 'deleted';
  const isNewer = Date.parse(savedAt) > Date.parse(opened.at) || (opened.isRefused && savedAt !== opened.at);
  return isNewer ? 'saved' : undefined;
}

export function useDoneSince(...[documentId, savedAt]: Parameters<typeof doneSince>): ReturnType<typeof doneSince> {
  return versions.use(() => doneSince(documentId, savedAt));
}
