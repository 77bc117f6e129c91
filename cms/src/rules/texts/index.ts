import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import { visit } from '@pho-luat/shared/content-types/visit';
import type { Draft } from '../index.ts';
import type { Issue } from '../issue.ts';
import { debrisIssues } from './debris.ts';
import { headingIssues } from './headings.ts';
import { fieldAddressIssues, linkIssues } from './links.ts';
import { noteIssues } from './footnotes.ts';
import { numberIssues } from './numbers.ts';
import { pictureIssues } from './pictures.ts';
import { readText } from './read-text.ts';
import { titleIssues } from './titles.ts';

/** What can be said of the texts of a document by reading them. */
export function textIssues(type: DocumentType, draft: Draft): Issue[] {
  const ofFields = visit(fieldsOfType(type), draft).flatMap(({ path, field, value }): Issue[] => {
    if (typeof value !== 'string') return [];
    if (field.kind === 'line') return fieldAddressIssues(path, value);
    if (field.kind !== 'markdown') return [];
    const text = readText(value);
    const ofReader = [...pictureIssues(path, text), ...linkIssues(path, text), ...noteIssues(path, text)];
    // An official document is given as it was issued, with its capitals and its numbers.
    if (type === 'attachment') return ofReader;
    return [...headingIssues(path, text), ...debrisIssues(path, text), ...ofReader, ...numberIssues(path, text)];
  });
  return [...titleIssues(type, draft), ...ofFields];
}
