import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';

/** Strapi gives an input its props without saying so in its types. */
type Input = { default: ComponentType };

/** The inputs of `global::choice` (one value) and `global::choices` (several); the server's half is in `src/desk/choices.ts`. */
export function registerChoices(app: StrapiApp): void {
  app.customFields.register([
    {
      name: 'choice',
      type: 'string',
      intlLabel: { id: 'pho-luat.choice', defaultMessage: 'Chọn một' },
      intlDescription: { id: 'pho-luat.choice.description', defaultMessage: 'Một giá trị trong danh sách' },
      components: { Input: async () => (await import('./ChoiceInput.tsx')) as Input },
    },
    {
      name: 'choices',
      type: 'json',
      intlLabel: { id: 'pho-luat.choices', defaultMessage: 'Chọn nhiều' },
      intlDescription: { id: 'pho-luat.choices.description', defaultMessage: 'Nhiều giá trị trong danh sách' },
      components: { Input: async () => (await import('./ChoicesInput.tsx')) as Input },
    },
  ]);
}
