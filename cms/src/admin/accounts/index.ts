import { User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { accountPageWords } from '../../words/desk-accounts.ts';

/** «Bảo mật tài khoản» in the menu, for everybody. */
export function addAccountPage(app: StrapiApp): void {
  app.addMenuLink({
    to: 'bao-mat-tai-khoan',
    icon: User,
    intlLabel: { id: 'pho-luat.account', defaultMessage: accountPageWords.title },
    permissions: [],
    Component: () => import('./AccountPage.tsx'),
  });
}
