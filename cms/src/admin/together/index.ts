import { Rocket } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { draftedTypes } from '@pho-luat/shared/content-types/index';
import { uidOf } from '../../publication/types.ts';
import { togetherWords } from '../../words/together.ts';
import { contentManagerOf } from '../content-manager.ts';
import { togetherPath } from './chosen.ts';
import { togetherAction } from './action.tsx';
import { explorer } from '../../rules/rights.ts';

/** «Xuất bản cùng nhau», a page in the menu, for everybody who writes drafts. */
export function addTogetherPage(app: StrapiApp): void {
  app.addMenuLink({
    to: togetherPath,
    icon: Rocket,
    intlLabel: { id: 'pho-luat.together', defaultMessage: togetherWords.title },
    permissions: draftedTypes.map((type) => ({ action: explorer('update'), subject: uidOf(type) })),
    Component: () => import('./TogetherPage.tsx'),
  });
}

/** The way there from the form of a draft. */
export function showTogether(app: StrapiApp): void {
  contentManagerOf(app).addDocumentAction((actions) => [...actions, togetherAction]);
}
