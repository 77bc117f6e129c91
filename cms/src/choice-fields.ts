import type { Core } from '@strapi/strapi';

/**
 * A value out of a list in `shared/src/choices.ts`, kept as text, or several, kept as JSON. The list is named in the schema
 * (`options.choices`): the admin shows its words, and the shared schemas hold that nothing else is published.
 */
export function registerChoiceFields(strapi: Core.Strapi): void {
  const inputSize = { default: 6, isResizable: true } as const;
  strapi.customFields.register([
    { name: 'choice', type: 'string', inputSize },
    { name: 'choices', type: 'json', inputSize },
  ]);
}
