import { useAuth } from '@strapi/strapi/admin';
import { draftedTypes } from '@pho-luat/shared/content-types/index';
import { uidOf } from '../publication/types.ts';
import { explorer } from '../rules/rights.ts';

/** For whom pages and widgets of ours are; the server asks the same. */
export const mayDescribe = [{ action: 'plugin::upload.assets.update', subject: null }];
export const mayReadCampaigns = [{ action: explorer('read'), subject: uidOf('qr-campaign') }];
export const mayReadPlans = [{ action: explorer('read'), subject: uidOf('plan') }];
export const mayWriteArticles = [{ action: explorer('create'), subject: uidOf('article') }];
export const mayWriteSynonyms = [{ action: explorer('create'), subject: uidOf('synonym') }];
export const mayWriteDrafts = draftedTypes.map((type) => ({ action: explorer('update'), subject: uidOf(type) }));

const times: readonly string[] = ['publishAt', 'unpublishAt'];

/** Fields of a form that are not for the logged-in person: who publishes nothing sets no time for it. */
export function useUnshown(): (field: string) => boolean {
  const publishes = useMay('explorer.publish');
  return (field) => !publishes && times.includes(field);
}

/**
 * Whether the logged-in person may do something in the content manager; what they may not do is not offered. The server asks again.
 */
export function useMay(action: string, uid?: string): boolean {
  const permissions = useAuth('useMay', (state) => state.permissions);
  return permissions.some(
    (permission) =>
      permission.action === `plugin::content-manager.${action}` && (uid === undefined || permission.subject === uid),
  );
}
