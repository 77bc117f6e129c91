import { fieldsOfForm, type DocumentType } from '@pho-luat/shared/content-types/index';
import { visit } from '@pho-luat/shared/content-types/visit';
import type { Finding } from '../guards/finding.ts';
import type { LogDocument } from '../publication/draft.ts';
import { schemaIssues } from '../rules/schema-issues.ts';
import { issueText } from '../words/issues.ts';

/** A form sends a day that it could not read as it was typed, so that nothing is called saved that would be lost. */
export function unreadDays(type: DocumentType, data: LogDocument): Finding[] {
  return visit(fieldsOfForm(type), data).flatMap(({ path, field, value }): Finding[] => {
    if (typeof value !== 'string' || (field.kind !== 'day' && field.kind !== 'moment')) return [];
    return schemaIssues(field.schema, value).map((issue) => ({ field: path, message: issueText(issue), severity: 'error' }));
  });
}
