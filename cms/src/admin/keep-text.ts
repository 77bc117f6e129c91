import { adminApi } from '@strapi/strapi/admin';

interface Refusal {
  name?: string;
  details?: unknown;
}

/**
 * What somebody has typed stays in the form when it could not be saved: refused, or the network gone. Strapi would put back what was
 * saved last: it undoes what it had shown too early, and resets the form for everything but a field error.
 */
export function keepTextThatWasNotSaved(): void {
  // The content manager adds the endpoint, and does not say so to TypeScript.
  const api = adminApi as unknown as { enhanceEndpoints(by: { endpoints: Record<string, object> }): void };
  api.enhanceEndpoints({ endpoints: { updateDocument: { onQueryStarted: undefined, transformErrorResponse: asFaultOfFields } } });
}

function asFaultOfFields(refusal: Refusal): Refusal {
  if (refusal.name === 'ValidationError') return refusal;
  return { ...refusal, name: 'ValidationError', details: { errors: [] } };
}
