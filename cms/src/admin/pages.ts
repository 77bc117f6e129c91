import { Book, ChartPie, Image, Question, Rocket, Search, User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { accountPageWords } from '../words/desk-accounts.ts';
import { guideWords } from '../words/desk-guide.ts';
import { mediaWords } from '../words/desk-media.ts';
import { missedSearchesWords } from '../words/desk-searches.ts';
import { searchWordsWords } from '../words/desk-search-words.ts';
import { scanWords } from '../words/scans.ts';
import { togetherWords } from '../words/together.ts';
import { guidePath } from './guide/sections.ts';
import { mayDescribe, mayReadCampaigns, mayWriteArticles, mayWriteDrafts, mayWriteSynonyms } from './rights.ts';
import { togetherPath } from './together/chosen.ts';

type Link = Parameters<StrapiApp['addMenuLink']>[0];

/** Pages of our own in the menu, in its order. Which of them somebody may open, the page asks itself. */
export function addPages(app: StrapiApp): void {
  const add = (to: string, icon: Link['icon'], title: string, permissions: Link['permissions'], Component: Link['Component']) =>
    app.addMenuLink({ to, icon, intlLabel: { id: `pho-luat.${to}`, defaultMessage: title }, permissions, Component });
  add(togetherPath, Rocket, togetherWords.title, mayWriteDrafts, () => import('./together/TogetherPage.tsx'));
  add('mo-ta-anh', Image, mediaWords.title, mayDescribe, () => import('./media/MediaPage.tsx'));
  add('luot-mo-ma-qr', ChartPie, scanWords.title, mayReadCampaigns, () => import('./scans/ScansPage.tsx'));
  add('tim-khong-thay', Search, missedSearchesWords.title, mayWriteArticles, () => import('./searches/MissedSearches.tsx'));
  add('tu-ngu-tim-kiem', Book, searchWordsWords.title, mayWriteSynonyms, () => import('./searches/SearchWords.tsx'));
  add('bao-mat-tai-khoan', User, accountPageWords.title, [], () => import('./accounts/AccountPage.tsx'));
  add(guidePath, Question, guideWords.title, [], () => import('./guide/GuidePage.tsx'));
}
