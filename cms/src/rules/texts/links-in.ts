import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import { visit } from '@pho-luat/shared/content-types/visit';
import type { Draft } from '../index.ts';
import { readText } from './read-text.ts';

/** A link in a long text of a document. */
export interface TextLink {
  field: string;
  href: string;
  words: string;
}

export function linksIn(type: DocumentType, draft: Draft): TextLink[] {
  return visit(fieldsOfType(type), draft).flatMap(({ path: field, field: { kind }, value }) =>
    kind === 'markdown' && typeof value === 'string' ? readText(value).links.map((link) => ({ field, ...link })) : [],
  );
}
