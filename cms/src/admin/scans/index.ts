import { ChartPie } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { scanWords } from '../../words/scans.ts';
import { mayReadCampaigns } from './rights.ts';

/** «Lượt mở mã QR», a page of its own in the menu. */
export function registerScansPage(app: StrapiApp): void {
  app.addMenuLink({
    to: 'luot-mo-ma-qr',
    icon: ChartPie,
    intlLabel: { id: 'pho-luat.scans', defaultMessage: scanWords.title },
    permissions: mayReadCampaigns,
    Component: () => import('./ScansPage.tsx'),
  });
}
