import { CheckCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { workWords } from '../../../words/reviews.ts';
import { addWidget } from '../../desk-parts.tsx';

/** «Việc chờ tôi», the first frame of the home page. */
export function registerWorkWidget(app: StrapiApp): void {
  addWidget(app, {
    id: 'my-work',
    icon: CheckCircle,
    title: workWords.title,
    help: 'writing',
    component: async () => (await import('./MyWork.tsx')).MyWork,
  });
}
