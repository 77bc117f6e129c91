import type { DocumentType } from '@pho-luat/shared/content-types/index';
import type { Log } from '../publication/log.ts';
import { titled } from '../publication/title.ts';
import type { Titled } from '../publication/document-ref.ts';

/** The public documents of some types that name another document. Read from the log, which also knows files named in texts. */
export async function usesOf(log: Log, types: readonly DocumentType[], name: string): Promise<Titled[]> {
  const uses: Titled[] = [];
  for (const type of types) {
    for (const { id, document } of await log.publicWith(type, name)) uses.push(titled(type, id, document));
  }
  return uses;
}
