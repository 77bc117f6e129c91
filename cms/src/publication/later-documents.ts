import { namedByPaper, type Amending, type Naming } from '@pho-luat/shared/one-paper';
import type { Entry, Log } from './log.ts';

/** A public official document that says of an earlier one that it replaces or amends it, itself or by its plan. */
export interface Later extends Entry<'attachment'> {
  /** The document or the plan that says so. */
  by: string;
  /** What that names: the earlier document or its plan. */
  of: string;
}

/** The public official documents that replace or amend one; of a plan's signed document those too whose plans say so of the plan. */
export async function laterDocuments(log: Log, id: string): Promise<Record<'replacedBy' | 'amendedBy', Later[]>> {
  const naming: (Later & { said: Amending })[] = [];
  for (const entry of await log.publicWith('attachment', `"${id}"`))
    naming.push({ ...entry, by: entry.id, of: id, said: entry.document });
  for (const { id: of } of await log.publicWith('plan', `"document":"${id}"`))
    for (const { id: by, document: said } of await log.publicWith('plan', `"${of}"`)) {
      const document = said.document && (await log.document('attachment', said.document));
      if (said.document && document) naming.push({ id: said.document, document, by, of, said });
    }
  const saying = (how: Naming) => naming.filter((each) => each.id !== id && each.said[how].includes(each.of));
  return { replacedBy: saying('replaces'), amendedBy: saying('amends') };
}

/** The same from the other side: the official documents that a public document or plan replaces or amends, itself or by its plans. */
export async function earlierDocuments(log: Log, type: 'attachment' | 'plan', id: string): Promise<Record<Naming, Set<string>>> {
  const signed = type === 'attachment' ? await log.document(type, id) : undefined;
  const plan = type === 'plan' ? await log.document(type, id) : undefined;
  const plans = plan ? [plan] : (await log.publicWith('plan', `"document":"${id}"`)).map(({ document }) => document);
  const signedOf = new Map<string, string[]>();
  for (const named of plans.flatMap(({ replaces, amends }) => [...replaces, ...amends])) {
    const document = (await log.document('plan', named))?.document;
    signedOf.set(named, document ? [document] : []);
  }
  const own = { id, replaces: signed?.replaces ?? [], amends: signed?.amends ?? [] };
  const earlier = (how: Naming) => new Set(namedByPaper(how, own, plans, (named) => signedOf.get(named) ?? []));
  return { replaces: earlier('replaces'), amends: earlier('amends') };
}
