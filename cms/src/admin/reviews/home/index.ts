import { CheckCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { workWords } from '../../../words/reviews.ts';

/** «Việc chờ tôi», the first frame of the home page. */
export function registerWorkWidget(app: StrapiApp): void {
  app.widgets.register((widgets) => [
    {
      id: 'my-work',
      icon: CheckCircle,
      title: { id: 'pho-luat.my-work', defaultMessage: workWords.title },
      component: async () => (await import('./MyWork.tsx')).MyWork,
    },
    ...widgets,
  ]);
}
