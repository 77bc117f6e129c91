/** What a release is: path in the site → sha256 of its bytes. */
export type Listing = ReadonlyMap<string, string>;

export interface Change {
  path: string;
  /** Absent: the path was not there. */
  before: string | undefined;
  /** Absent: the path is gone. */
  after: string | undefined;
}

export function changesBetween(before: Listing, after: Listing): Change[] {
  const changes: Change[] = [];
  let stayed = 0;
  for (const [path, sha256] of after) {
    const old = before.get(path);
    if (old !== undefined) stayed += 1;
    if (old !== sha256) changes.push({ path, before: old, after: sha256 });
  }
  if (stayed === before.size) return changes;
  for (const [path, sha256] of before) {
    if (!after.has(path)) changes.push({ path, before: sha256, after: undefined });
  }
  return changes;
}

/** The listing before these changes, given as steps back: the last change first. */
export function goBack(listing: Listing, steps: Iterable<readonly Pick<Change, 'path' | 'before'>[]>): Map<string, string> {
  const earlier = new Map(listing);
  for (const changes of steps) {
    for (const { path, before } of changes) {
      if (before === undefined) earlier.delete(path);
      else earlier.set(path, before);
    }
  }
  return earlier;
}
