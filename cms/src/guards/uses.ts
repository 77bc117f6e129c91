import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { titleIn } from '@pho-luat/shared/content-types/title';
import { uidOf } from '../publication/types.ts';
import type { NamedEntry } from '../contracts/refusal.ts';
import type { Log } from '../publication/log.ts';

export interface Use {
  type: DocumentType;
  id: string;
  title: string;
}

/** The public documents of some types that name another document. Read from the log, which also knows files named in texts. */
export async function usesOf(log: Log, types: readonly DocumentType[], name: string): Promise<Use[]> {
  const uses: Use[] = [];
  for (const type of types) {
    for (const { id, document } of await log.publicWith(type, name))
      uses.push({ type, id, title: titleIn(type, document) ?? id });
  }
  return uses;
}

export function toNamed({ type, id, title }: Use): NamedEntry {
  return { uid: uidOf(type), documentId: id, title };
}
