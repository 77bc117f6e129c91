import type { StrapiApp } from '@strapi/strapi/admin';
import { ImportButton } from './ImportButton.tsx';

/** Agencies from a table, above the list of them. */
export function showAgencyImport(app: StrapiApp): void {
  app.getPlugin('content-manager').injectComponent('listView', 'actions', { name: 'agency-import', Component: ImportButton });
}
