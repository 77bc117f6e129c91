import { nameOfUser, type User } from '../publication/actor.ts';

/**
 * Who else has an entry open. Its panel asks four times a minute, so a person who misses two of them has left. Each process knows
 * only its own.
 */
const longestMs = 40_000;

const open = new Map<string, Map<number, { name: string; at: number }>>();

/** Notes that somebody is there, and names the others. */
export function othersAt(entry: string, user: User & { id: number }, now: Date): string[] {
  const there = open.get(entry) ?? new Map<number, { name: string; at: number }>();
  open.set(entry, there.set(user.id, { name: nameOfUser(user) ?? '', at: now.getTime() }));
  for (const [key, people] of open) {
    for (const [id, { at }] of people) if (now.getTime() - at > longestMs) people.delete(id);
    if (people.size === 0) open.delete(key);
  }
  return [...there].filter(([id]) => id !== user.id).map(([, { name }]) => name);
}
