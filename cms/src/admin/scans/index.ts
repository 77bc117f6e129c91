import { ChartPie } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { homeOpeningsWords, scanWords } from '../../words/scans.ts';
import { addWidget } from '../desk-parts.tsx';
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

/** The openings of the week, a frame of the home page. */
export function registerScansWidget(app: StrapiApp): void {
  addWidget(app, {
    id: 'week-of-openings',
    icon: ChartPie,
    title: homeOpeningsWords.title,
    help: 'codes',
    component: async () => (await import('./home/WeekOfOpenings.tsx')).WeekOfOpenings,
    permissions: mayReadCampaigns,
  });
}
