import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { uidOf } from '../publication/types.ts';

export const wordTypes = ['abbreviation', 'synonym'] as const satisfies DocumentType[];
export type WordType = (typeof wordTypes)[number];

/** The field that says the expression, and the one that says what it stands for. */
export const saidIn: Record<WordType, string> = { abbreviation: 'short', synonym: 'everyday' };
const meantIn: Record<WordType, string> = { abbreviation: 'long', synonym: 'statute' };

export interface EditorsWord {
  id: string;
  said: string;
  /** Undefined where the product's meaning is switched off. */
  meant: string | undefined;
}

/** What editors have written of the words of the search. */
export async function editorsEntries(strapi: Core.Strapi, type: WordType): Promise<EditorsWord[]> {
  const [said, meant] = [saidIn[type], meantIn[type]];
  const rows: Record<string, string | null>[] = await strapi.db
    .query(uidOf(type))
    .findMany({ select: ['documentId', said, meant], orderBy: { id: 'asc' } });
  return rows.flatMap((row) => {
    const [id, words] = [row.documentId, row[said]];
    return id && words ? [{ id, said: words, meant: row[meant] || undefined }] : [];
  });
}
