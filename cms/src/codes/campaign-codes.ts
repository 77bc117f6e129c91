import type { Core } from '@strapi/strapi';
import { codeAddress } from '@pho-luat/shared/printed-address';
import type { CampaignCodes } from '../contracts/desk-codes.ts';
import type { Subject } from '../routes/admin-routes.ts';
import { mayUpdate } from '../rights.ts';
import { installation } from '../installation.ts';
import { readDocument } from '../publication/draft.ts';
import { codesPanelWords } from '../words/printed-codes.ts';
import { codesOf } from './ledger.ts';
import { leadsOnceGone } from './once-gone.ts';
import type { Log } from '../publication/log.ts';
import { readLog } from '../publication/transaction.ts';

/** What an editor sees of the codes of a campaign as it is saved. */
export async function campaignCodes(strapi: Core.Strapi, { type, uid, id }: Subject): Promise<CampaignCodes> {
  const draft = await readDocument(strapi, type, id);
  const placements = (draft?.placements ?? []) as { key?: string; place?: string }[];
  const { ledger, isPublic, gone } = await readLog(strapi, async (log) => ({
    ledger: await codesOf(log, id),
    isPublic: await log.isPublic(type, id),
    gone: await noteOf(log, id),
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
  return { codes, isPublic, note: isPublic ? undefined : gone, mayChange: mayUpdate(strapi, uid) };
}

async function noteOf(log: Log, campaign: string): Promise<string | undefined> {
  if (!(await log.last('qr-campaign', campaign))) return codesPanelWords.notPublic;
  const leads = await leadsOnceGone(log, campaign);
  return leads.length > 0 ? codesPanelWords.gone(leads) : undefined;
}
