import type { Attachment } from '@pho-luat/shared/content-types/attachment';
import type { Naming } from '@pho-luat/shared/one-paper';
import type { Entry, Log } from './log.ts';

interface Later {
  entry: Entry<'attachment'>;
  /** What it may name, and where it does. */
  of: string;
  said: Pick<Attachment, Naming>;
}

/** The public official documents that replace or amend one; of a plan's signed document those too whose plans say so of the plan. */
export async function laterDocuments(log: Log, id: string): Promise<Record<'replacedBy' | 'amendedBy', Entry<'attachment'>[]>> {
  const direct = await log.publicWith('attachment', `"${id}"`);
  const naming: Later[] = direct.map((entry) => ({ entry, of: id, said: entry.document }));
  for (const { id: of } of await log.publicWith('plan', `"document":"${id}"`))
    for (const { document: said } of await log.publicWith('plan', `"${of}"`)) {
      const document = said.document && (await log.document('attachment', said.document));
      if (said.document && document) naming.push({ entry: { id: said.document, document }, of, said });
    }
  const saying = (how: Naming) => naming.filter(({ of, said }) => said[how].includes(of)).map(({ entry }) => entry);
  return { replacedBy: saying('replaces'), amendedBy: saying('amends') };
}
