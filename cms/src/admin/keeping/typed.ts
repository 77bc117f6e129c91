import { z } from 'zod';
import type { Fields } from '@pho-luat/shared/content-types/fields';
import { visit, type Visited } from '@pho-luat/shared/content-types/visit';
import { instant } from '@pho-luat/shared/schemas/fields';
import { changedIn } from '../chosen-entry.ts';

/** What was typed into a form and is not saved yet, on this device, for the person who typed it. */

const kept = z.object({
  at: instant,
  /** When the version had been saved that it goes on from. */
  version: instant.optional(),
  values: z.record(z.string(), z.unknown()),
});
export type Typed = z.infer<typeof kept>;

const prefix = 'pho-luat:typed:';
const longestMs = 14 * 24 * 60 * 60_000;

/** The beginning of the keys of all copies of one entry; without a document, of a new one. */
export function entryKey(user: string, uid: string, documentId: string | undefined): string {
  return `${prefix}${user}:${uid}:${documentId ?? 'new'}`;
}

/**
 * The key of one form's copy. Each form has its own, so that neither a second tab nor further typing overwrites what was typed
 * before.
 */
export function formKey(entry: string, form: string): string {
  return `${entry}:${form}`;
}

/** The copies of an entry, the newest first. */
export function copiesOf(entry: string): { key: string; typed: Typed }[] {
  return keysFrom(entry)
    .filter((key) => key === entry || key.startsWith(`${entry}:`))
    .flatMap((key) => {
      const typed = typedAt(key);
      return typed ? [{ key, typed }] : [];
    })
    .toSorted((a, b) => b.typed.at.localeCompare(a.typed.at));
}

export function typedAt(key: string): Typed | undefined {
  const text = localStorage.getItem(key);
  try {
    return text === null ? undefined : kept.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Whether it is kept: without room, or where storage is closed, there is no copy, and not an earlier one either. */
export function keep(key: string, typed: Typed): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(typed));
    return true;
  } catch {
    localStorage.removeItem(key);
    return false;
  }
}

export function drop(key: string): void {
  localStorage.removeItem(key);
}

/** Whether an entry as it was opened has all that was typed: it was saved after all. What the system keeps and fills in nobody has typed. */
export function isSaved(fields: Fields, { values }: Typed, opened: Typed['values']): boolean {
  const placed = (form: Typed['values']) => new Map(visit(fields, form).map((one) => [one.path, one]));
  const [typed, saved] = [placed(values), placed(opened)];
  return [...new Map([...saved, ...typed])].every(([path, { field }]) => {
    const [is, was] = [said(typed.get(path)), said(saved.get(path))];
    return field.isHidden || is === was || (field.isFilledIn && is === undefined);
  });
}

function said(visited: Visited | undefined): string | undefined {
  if (!visited || visited.value === '') return undefined;
  const { field, value } = visited;
  let parts: unknown[] = [value ?? []].flat();
  if (field.kind === 'file') parts = (parts as { id: number }[]).map(({ id }) => id);
  if (field.kind === 'reference') parts = changedIn(value);
  return parts.length > 0 ? JSON.stringify(parts) : undefined;
}

/** Those of an entry that is there no more, of whoever typed them. */
export function dropAllOf(uid: string, documentId: string): void {
  for (const key of keysFrom(prefix)) if (key.includes(`:${uid}:${documentId}:`)) drop(key);
}

/** What nobody came back for. */
export function dropOld(now: Date): void {
  for (const key of keysFrom(prefix)) {
    const typed = typedAt(key);
    if (!typed || now.getTime() - Date.parse(typed.at) > longestMs) drop(key);
  }
}

function keysFrom(start: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(start));
}
