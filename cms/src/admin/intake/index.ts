import type { StrapiApp } from '@strapi/strapi/admin';
import { ImportButton } from './ImportButton.tsx';

/** Documents from a table, above the list of them. */
export function showIntake(app: StrapiApp): void {
  app.getPlugin('content-manager').injectComponent('listView', 'actions', { name: 'intake', Component: ImportButton });
}
