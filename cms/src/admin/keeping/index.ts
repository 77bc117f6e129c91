import { adminApi } from '@strapi/strapi/admin';
import { versionOf } from './version.ts';

interface Entry {
  documentId?: string;
}

interface Definition {
  query(entry: Entry): { data?: object };
  invalidatesTags(result: unknown, error: unknown, entry: Entry): unknown[];
}

/**
 * Each save and publication says from which version its form went on. After one that failed the entry is not read again: what a colleague
 * saved would take the place of what is typed here.
 */
export function saveFromVersions(): void {
  // The content manager adds the endpoints, and does not say so to TypeScript.
  const api = adminApi as unknown as {
    enhanceEndpoints(by: { endpoints: Record<string, (definition: Definition) => void> }): void;
  };
  api.enhanceEndpoints({ endpoints: { updateDocument: fromVersion, publishDocument: fromVersion } });
}

function fromVersion(definition: Definition): void {
  const { query, invalidatesTags } = definition;
  definition.query = (entry) => {
    const [request, updatedAt] = [query(entry), versionOf(entry.documentId)];
    return updatedAt ? { ...request, data: { ...request.data, documentId: entry.documentId, updatedAt } } : request;
  };
  definition.invalidatesTags = (result, error, entry) =>
    error ? [{ type: 'Desk', id: entry.documentId }] : invalidatesTags(result, error, entry);
}
