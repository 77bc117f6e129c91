import type { StrapiApp } from '@strapi/strapi/admin';
import { uidOf } from '../publication/types.ts';
import { changeAction, contentManagerOf } from './content-manager.ts';
import { useMay } from './rights.ts';

/** Strapi's own parts that editors have no use for, where there is a way to take them away. */

/** Home-page widgets about Strapi itself, and of numbers that nobody acts on. */
const unneededWidgets = ['key-statistics', 'chart-entries', 'deploy-now', 'profile-info'];

export function removeUnneededWidgets(app: StrapiApp): void {
  app.widgets.register((widgets) => widgets.filter(({ id }) => !unneededWidgets.includes(id)));
}

/** The banner that links to Strapi's blog remembers that it was closed by this name, before and after it knows the installation. */
const newsBanner = ['undefined', 'false'].map((uuid) => `STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${uuid}`);

export function closeNewsBanner(): void {
  for (const key of newsBanner) localStorage.setItem(key, 'true');
}

export function trimContentManager(app: StrapiApp): void {
  const { addBulkAction, addDocumentAction } = contentManagerOf(app);
  // Publishing many at once is one transaction that one refusal undoes, and its dialog shows only Strapi's own checks. It is the
  // part that does not say what it is.
  addBulkAction((actions) => actions.filter(({ type }) => type === 'unpublish' || type === 'delete'));
  // Content types are drawn in code.
  addDocumentAction((actions) => actions.filter(({ type }) => type !== 'edit-the-model'));
  // The settings of the site: refused by the server as well.
  changeAction(app, 'delete', (offered, { model }) => (model === uidOf('site-setting') ? null : offered));
  // Strapi offers it to everybody, and then refuses.
  changeAction(app, 'configure-the-view', (offered) => (useMay('collection-types.configure-view') ? offered : null));
}
