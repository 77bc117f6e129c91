import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { dayWords } from '../../words/desk.ts';

/** The inputs of `global::day` and `global::moment`; the server's half is in `src/custom-fields.ts`. */
export function registerDays(app: StrapiApp): void {
  app.customFields.register([
    {
      name: 'day',
      type: 'date',
      intlLabel: { id: 'pho-luat.day', defaultMessage: dayWords.day },
      intlDescription: { id: 'pho-luat.day.description', defaultMessage: dayWords.dayHelp },
      // Strapi gives an input its props without saying so in its types.
      components: { Input: async () => (await import('./DayInput.tsx')) as { default: ComponentType } },
    },
    {
      name: 'moment',
      type: 'datetime',
      intlLabel: { id: 'pho-luat.moment', defaultMessage: dayWords.moment },
      intlDescription: { id: 'pho-luat.moment.description', defaultMessage: dayWords.momentHelp },
      components: { Input: async () => (await import('./MomentInput.tsx')) as { default: ComponentType } },
    },
  ]);
}
