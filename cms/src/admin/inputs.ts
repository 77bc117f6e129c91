import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { inputWords, type InputName } from '../words/desk.ts';
import ChoiceInput from './choices/ChoiceInput.tsx';
import ChoicesInput from './choices/ChoicesInput.tsx';
import { DayInput, MomentInput } from './days/TypedInput.tsx';
import { WholeNumber } from './fields/WholeNumber.tsx';

/**
 * The inputs of our own kinds of fields (`global::day`), whose other half is in `src/custom-fields.ts`, and in place of Strapi's of numbers. They
 * are small, and there from the start: while one is fetched, Strapi draws another in its place, which takes the keyboard and is gone with it.
 */
export function registerInputs(app: StrapiApp): void {
  const add = (name: InputName, type: 'string' | 'json' | 'date' | 'datetime', Input: unknown) =>
    app.customFields.register({
      name,
      type,
      intlLabel: { id: `pho-luat.${name}`, defaultMessage: inputWords[name].label },
      intlDescription: { id: `pho-luat.${name}.description`, defaultMessage: inputWords[name].help },
      // Strapi gives an input its props without saying so in its types.
      components: { Input: async () => ({ default: Input as ComponentType }) },
    });
  add('choice', 'string', ChoiceInput);
  add('choices', 'json', ChoicesInput);
  add('day', 'date', DayInput);
  add('moment', 'datetime', MomentInput);
  app.addFields({ type: 'integer', Component: WholeNumber as ComponentType });
}
