import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { momentWords } from '../../words/desk.ts';

/** The input of `global::moment`; the server's half is in `src/custom-fields.ts`. */
export function registerMoment(app: StrapiApp): void {
  app.customFields.register({
    name: 'moment',
    type: 'datetime',
    intlLabel: { id: 'pho-luat.moment', defaultMessage: momentWords.name },
    intlDescription: { id: 'pho-luat.moment.description', defaultMessage: momentWords.help },
    // Strapi gives an input its props without saying so in its types.
    components: { Input: async () => (await import('./MomentInput.tsx')) as { default: ComponentType } },
  });
}
