import { Rocket } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { homeWords } from '../../../words/desk-status.ts';

/** «Xuất bản», a frame of the home page. */
export function registerPublishingWidget(app: StrapiApp): void {
  app.widgets.register((widgets) => [
    {
      id: 'publishing',
      icon: Rocket,
      title: { id: 'pho-luat.publishing', defaultMessage: homeWords.title },
      component: async () => (await import('./Publishing.tsx')).Publishing,
    },
    ...widgets,
  ]);
}
