import type { Entry, Log } from './log.ts';

/** The public official documents that replace or amend one. */
export async function laterDocuments(log: Log, id: string): Promise<Record<'replacedBy' | 'amendedBy', Entry<'attachment'>[]>> {
  const naming = await log.publicWith('attachment', `"${id}"`);
  const saying = (how: 'replaces' | 'amends') => naming.filter(({ document }) => document[how].includes(id));
  return { replacedBy: saying('replaces'), amendedBy: saying('amends') };
}
