import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { inputWords, type InputName } from '../words/desk.ts';
import { WholeNumber } from './fields/WholeNumber.tsx';

/** Strapi gives an input its props without saying so in its types. */
type Input = { default: ComponentType };

/** The inputs of our own kinds of fields (`global::day`), whose other half is in `src/custom-fields.ts`, and in place of Strapi's of numbers. */
export function registerInputs(app: StrapiApp): void {
  const add = (name: InputName, type: 'string' | 'json' | 'date' | 'datetime', load: () => Promise<unknown>) =>
    app.customFields.register({
      name,
      type,
      intlLabel: { id: `pho-luat.${name}`, defaultMessage: inputWords[name].label },
      intlDescription: { id: `pho-luat.${name}.description`, defaultMessage: inputWords[name].help },
      components: { Input: async () => (await load()) as Input },
    });
  add('choice', 'string', () => import('./choices/ChoiceInput.tsx'));
  add('choices', 'json', () => import('./choices/ChoicesInput.tsx'));
  add('day', 'date', async () => ({ default: (await import('./days/TypedInput.tsx')).DayInput }));
  add('moment', 'datetime', async () => ({ default: (await import('./days/TypedInput.tsx')).MomentInput }));
  app.addFields({ type: 'integer', Component: WholeNumber as ComponentType });
}
