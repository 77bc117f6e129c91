import { Search } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { missedSearchesWords } from '../../words/desk-searches.ts';
import { synonymUid } from './api.ts';

/** «Tìm không thấy» in the menu, for those who may write synonyms. */
export function addMissedSearchesPage(app: StrapiApp): void {
  app.addMenuLink({
    to: 'tim-khong-thay',
    icon: Search,
    intlLabel: { id: 'pho-luat.missed-searches', defaultMessage: missedSearchesWords.title },
    permissions: [{ action: 'plugin::content-manager.explorer.create', subject: synonymUid }],
    Component: () => import('./MissedSearches.tsx'),
  });
}
