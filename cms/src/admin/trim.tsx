import type { StrapiApp } from '@strapi/strapi/admin';
import { uidOf } from '../publication/types.ts';
import { changeAction, changeBulkAction, contentManagerOf, type EntryProps } from './content-manager.ts';
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

/** Strapi's offers of its paid plans, which only a typed address opens. Before its router reads the address. */
export function closeOffers(): void {
  if (location.pathname.startsWith('/admin/settings/purchase-')) history.replaceState(null, '', '/admin');
}

export function trimContentManager(app: StrapiApp): void {
  const { addBulkAction, addDocumentAction } = contentManagerOf(app);
  // Publishing many at once is one transaction that one refusal undoes, and its dialog shows only Strapi's own checks. It is the
  // part that does not say what it is.
  addBulkAction((actions) => actions.filter(({ type }) => type === 'unpublish' || type === 'delete'));
  // Content types are drawn in code.
  addDocumentAction((actions) => actions.filter(({ type }) => type !== 'edit-the-model'));
  changeAction(app, 'delete', ifDeletable);
  changeBulkAction(app, 'delete', ifDeletable);
  // Strapi shows it to everybody, without use.
  changeAction(app, 'clone', (offered, { model }) => (useMay('explorer.create', model) ? offered : null));
  // Strapi offers it to everybody, and then refuses.
  changeAction(app, 'configure-the-view', (offered) => (useMay('collection-types.configure-view') ? offered : null));
}

/** The settings of the site stay, and who does not publish deletes nothing that is public: the server refuses it as well. */
function ifDeletable(offered: object | null, { model, document, documents = document ? [document] : [] }: EntryProps) {
  const [deletes, publishes] = [useMay('explorer.delete', model), useMay('explorer.publish', model)];
  const isPublic = documents.some(({ status }) => status === 'modified' || status === 'published');
  return deletes && (publishes || !isPublic) && model !== uidOf('site-setting') ? offered : null;
}
