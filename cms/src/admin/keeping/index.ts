import { adminApi } from '@strapi/strapi/admin';
import { versionOf } from './version.ts';

interface Definition {
  query(args: { documentId?: string }): { data?: object };
}

/** Each save and publication says from which version its form went on. */
export function sendVersions(): void {
  // The content manager adds the endpoints, and does not say so to TypeScript.
  const api = adminApi as unknown as {
    enhanceEndpoints(by: { endpoints: Record<string, (definition: Definition) => void> }): void;
  };
  api.enhanceEndpoints({ endpoints: { updateDocument: sendVersion, publishDocument: sendVersion } });
}

function sendVersion(definition: Definition): void {
  const { query } = definition;
  definition.query = (args) => {
    const [request, updatedAt] = [query(args), versionOf(args.documentId)];
    return updatedAt ? { ...request, data: { ...request.data, documentId: args.documentId, updatedAt } } : request;
  };
}
