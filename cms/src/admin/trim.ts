import type { StrapiApp } from '@strapi/strapi/admin';

/** Strapi's own parts that editors have no use for, where there is a way to take them away. */

/** Home-page frames about Strapi itself. */
const unneededWidgets = ['key-statistics', 'deploy-now', 'profile-info'];

export function removeUnneededWidgets(app: StrapiApp): void {
  app.widgets.register((widgets) => widgets.filter(({ id }) => !unneededWidgets.includes(id)));
}

/** The banner that links to Strapi's blog remembers that it was closed by this name, before and after it knows the installation. */
const newsBanner = ['undefined', 'false'].map((uuid) => `STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${uuid}`);

export function closeNewsBanner(): void {
  for (const key of newsBanner) localStorage.setItem(key, 'true');
}

interface ContentManagerApis {
  addBulkAction(reduce: (actions: BulkAction[]) => BulkAction[]): void;
}

interface BulkAction {
  type?: string;
}

/** Publishing many at once is one transaction that one refusal undoes, and its dialog shows only Strapi's own checks. */
export function removeBulkPublish(app: StrapiApp): void {
  const { addBulkAction } = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
  addBulkAction((actions) => actions.filter(({ type }) => type !== 'publish'));
}
