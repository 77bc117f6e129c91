import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { choiceWords } from '../../words/desk.ts';

/** Strapi gives an input its props without saying so in its types. */
type Input = { default: ComponentType };

/** The inputs of `global::choice` (one value) and `global::choices` (several); the server's half is in `src/custom-fields.ts`. */
export function registerChoices(app: StrapiApp): void {
  app.customFields.register([
    {
      name: 'choice',
      type: 'string',
      intlLabel: { id: 'pho-luat.choice', defaultMessage: choiceWords.one },
      intlDescription: { id: 'pho-luat.choice.description', defaultMessage: choiceWords.oneHelp },
      components: { Input: async () => (await import('./ChoiceInput.tsx')) as Input },
    },
    {
      name: 'choices',
      type: 'json',
      intlLabel: { id: 'pho-luat.choices', defaultMessage: choiceWords.several },
      intlDescription: { id: 'pho-luat.choices.description', defaultMessage: choiceWords.severalHelp },
      components: { Input: async () => (await import('./ChoicesInput.tsx')) as Input },
    },
  ]);
}
