import type { Core } from '@strapi/strapi';

/**
 * The server's half of the inputs of our own; the admin's is in `src/admin`.
 *
 * `choice` is a value out of a list in `shared/src/choices.ts`, kept as text, `choices` are several, kept as JSON. The list is named
 * in the schema (`options.choices`): the admin shows its words, and the shared schemas hold that nothing else is published.
 * `day` is typed as officials type it; `moment` is a day and a time, written and read in Vietnam's zone whatever the browser's.
 */
export function registerCustomFields(strapi: Core.Strapi): void {
  const inputSize = { default: 6, isResizable: true } as const;
  strapi.customFields.register([
    { name: 'choice', type: 'string', inputSize },
    { name: 'choices', type: 'json', inputSize },
    { name: 'day', type: 'date', inputSize },
    { name: 'moment', type: 'datetime', inputSize },
  ]);
}
