import { keepingWords } from '../words/desk-keeping.ts';
import { nameOfUser, type User } from '../publication/actor.ts';

/**
 * Who else has an entry open. Its panel asks four times a minute, so a person who misses two of them has left. Each process knows
 * only its own.
 */
const longestMs = 40_000;

interface Person {
  name: string;
  email: string | null;
  at: number;
}

const open = new Map<string, Map<number, Person>>();

/** Notes that somebody is there, and names the others; those of one name by their e-mail too. */
export function othersAt(entry: string, user: User & { id: number }, now: Date): string[] {
  const there = open.get(entry) ?? new Map<number, Person>();
  open.set(entry, there.set(user.id, { name: nameOfUser(user) ?? '', email: user.email, at: now.getTime() }));
  for (const [key, people] of open) {
    for (const [id, { at }] of people) if (now.getTime() - at > longestMs) people.delete(id);
    if (people.size === 0) open.delete(key);
  }
  const ofName = Map.groupBy(there.values(), ({ name }) => name);
  return [...there]
    .filter(([id]) => id !== user.id)
    .map(([, { name, email }]) => (email && (ofName.get(name)?.length ?? 0) > 1 ? keepingWords.namesake(name, email) : name));
}
