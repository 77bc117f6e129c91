import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { typeLabels } from '@pho-luat/shared/words/labels';
import { publicLinesWith } from '../publication/log.ts';

export interface Use {
  type: DocumentType;
  title: string;
}

/** The public documents of some types that name another one, by the log: it has those too that name a file in their text. */
export async function usesOf(strapi: Core.Strapi, types: readonly DocumentType[], name: string): Promise<Use[]> {
  return strapi.db.transaction(async ({ trx }) => {
    const uses: Use[] = [];
    for (const type of types) {
      for (const { document } of await publicLinesWith(strapi, trx, type, name)) {
        const { title, name: called } = JSON.parse(document ?? '{}') as { title?: string; name?: string };
        uses.push({ type, title: title ?? called ?? (typeLabels as Record<string, string>)[type] ?? type });
      }
    }
    return uses;
  });
}
