import { z } from 'zod';
import { instant } from '@pho-luat/shared/schemas/fields';

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

export function keyOf(user: string, uid: string, documentId: string | undefined): string {
  return `${prefix}${user}:${uid}:${documentId ?? 'new'}`;
}

export function typedAt(key: string): Typed | undefined {
  const text = localStorage.getItem(key);
  try {
    return text === null ? undefined : kept.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Without room, or where storage is closed, there is no copy, and none is promised. */
export function keep(key: string, typed: Typed): void {
  try {
    localStorage.setItem(key, JSON.stringify(typed));
  } catch {
    localStorage.removeItem(key);
  }
}

export function drop(key: string): void {
  localStorage.removeItem(key);
}

/** Whether an entry as it was opened has every text that was typed: it was saved after all. */
export function isSaved({ values }: Typed, opened: Typed['values']): boolean {
  return Object.entries(values).every(([name, value]) => typeof value !== 'string' || value === opened[name]);
}

/** What nobody came back for. */
export function dropOld(now: Date): void {
  for (const key of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
    const typed = typedAt(key);
    if (!typed || now.getTime() - Date.parse(typed.at) > longestMs) drop(key);
  }
}
