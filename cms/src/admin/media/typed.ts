/** Words that are typed for pictures, by the id of each. */
export type Typed = ReadonlyMap<number, string>;

/** What is typed now without what was saved of it: whoever writes on while that is on its way has not saved it. */
export function withoutSaved(now: Typed, saved: Typed): Typed {
  return new Map([...now].filter(([id, words]) => words !== saved.get(id)));
}
