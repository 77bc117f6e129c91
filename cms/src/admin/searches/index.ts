import { Book, Search } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { missedSearchesWords } from '../../words/desk-searches.ts';
import { searchWordsWords } from '../../words/desk-search-words.ts';
import { addWidget } from '../desk-parts.tsx';
import { synonymUid } from './api.ts';
import { explorer } from '../../rules/rights.ts';

/** The server asks the same right. */
const permissions = [{ action: explorer('create'), subject: synonymUid }];

/** «Tìm không thấy» and «Từ ngữ tìm kiếm» in the menu, for those who may write synonyms. */
export function addSearchPages(app: StrapiApp): void {
  app.addMenuLink({
    to: 'tim-khong-thay',
    icon: Search,
    intlLabel: { id: 'pho-luat.missed-searches', defaultMessage: missedSearchesWords.title },
    permissions,
    Component: () => import('./MissedSearches.tsx'),
  });
  app.addMenuLink({
    to: 'tu-ngu-tim-kiem',
    icon: Book,
    intlLabel: { id: 'pho-luat.search-words', defaultMessage: searchWordsWords.title },
    permissions,
    Component: () => import('./SearchWords.tsx'),
  });
}

/** The first of «Tìm không thấy», a frame of the home page. */
export function registerSearchesWidget(app: StrapiApp): void {
  addWidget(app, {
    id: 'missed-searches',
    icon: Search,
    title: missedSearchesWords.title,
    help: 'searchWords',
    component: async () => (await import('./home/MostMissed.tsx')).MostMissed,
    permissions,
  });
}
