import { Question } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { guideWords } from '../../words/desk-guide.ts';
import { guidePath } from './sections.ts';

/** «Hướng dẫn», in the menu of everybody. */
export function registerGuide(app: StrapiApp): void {
  app.addMenuLink({
    to: guidePath,
    icon: Question,
    intlLabel: { id: 'pho-luat.guide', defaultMessage: guideWords.title },
    permissions: [],
    Component: () => import('./GuidePage.tsx'),
  });
}
