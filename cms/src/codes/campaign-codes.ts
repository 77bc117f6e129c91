import type { Core } from '@strapi/strapi';
import { codeAddress } from '@pho-luat/shared/printed-address';
import type { CampaignCodes } from '../contracts/desk-codes.ts';
import type { Subject } from '../routes/admin-routes.ts';
import { mayUpdate } from '../rights.ts';
import { installation } from '../installation.ts';
import { readDocument } from '../publication/draft.ts';
import { codesOf } from './ledger.ts';
import { isPublic } from '../publication/public.ts';
import { readLog } from '../publication/transaction.ts';

/** What an editor sees of the codes of a campaign as it is saved. */
export async function campaignCodes(strapi: Core.Strapi, { type, uid, id }: Subject): Promise<CampaignCodes> {
  const draft = await readDocument(strapi, type, id);
  const placements = (draft?.placements ?? []) as { key?: string; place?: string }[];
  const { ledger, wasPublic } = await readLog(strapi, async (log) => ({
    ledger: await codesOf(log, id),
    wasPublic: (await log.known(type, [id])).length > 0,
  }));
  const at = (key: string) => {
    const index = placements.findIndex((placement) => placement.key === key);
    return index < 0 ? placements.length : index;
  };
  const codes = ledger
    .sort((a, b) => at(a.placementKey) - at(b.placementKey))
    .map(({ code, placementKey, oldPath }) => ({
      code,
      address: codeAddress(installation().siteUrl, code),
      // A placement that is not filled in yet has no name, and still counts.
      ...(at(placementKey) < placements.length ? { place: placements[at(placementKey)]?.place ?? '' } : {}),
      ...(oldPath === undefined ? {} : { oldPath }),
    }));
  return { codes, isPublic: await isPublic(strapi, type, id), wasPublic, mayChange: mayUpdate(strapi, uid) };
}
