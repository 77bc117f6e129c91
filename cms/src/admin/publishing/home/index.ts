import { Rocket } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { homeWords } from '../../../words/desk-status.ts';
import { addWidget } from '../../desk-parts.tsx';

/** «Xuất bản», a frame of the home page. */
export function registerPublishingWidget(app: StrapiApp): void {
  addWidget(app, {
    id: 'publishing',
    icon: Rocket,
    title: homeWords.title,
    help: 'publishing',
    component: async () => (await import('./Publishing.tsx')).Publishing,
  });
}
