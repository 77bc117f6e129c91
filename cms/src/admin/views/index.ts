import type { StrapiApp } from '@strapi/strapi/admin';
import { SavedViews } from './SavedViews.tsx';

/** «Danh sách của tôi», above every list of entries. */
export function showSavedViews(app: StrapiApp): void {
  app.getPlugin('content-manager').injectComponent('listView', 'actions', { name: 'saved-views', Component: SavedViews });
}
