import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { dayOf } from '@pho-luat/shared/dates';
import type { Article } from '@pho-luat/shared/schemas/article';
import type { DocumentType } from '@pho-luat/shared/schemas/index';
import type { Link } from '@pho-luat/shared/schemas/link';
import type { QrCampaign } from '@pho-luat/shared/schemas/qr-campaign';
import { guardTexts, openingList, type Opening } from '@pho-luat/shared/words/guards';
import { destinationOf } from '../publication/codes.ts';
import { codesOf } from '../publication/ledger.ts';
import { publicLinesWith } from '../publication/log.ts';
import type { Transaction } from '../publication/transaction.ts';
import { uidOf } from '../publication/types.ts';
import { titleOf } from './references.ts';

/** Refuses to take away what the codes of a published campaign open, and says which posters hang on it, and where. */
export async function refuseWhileACodeOpensIt(strapi: Core.Strapi, type: DocumentType, id: string): Promise<void> {
  const openings = await openingsOf(strapi, type, id);
  if (openings.length === 0) return;
  throw new errors.ValidationError(guardTexts.openedByCode(await titleOf(strapi, uidOf(type), id), openingList(openings)));
}

/** Nothing where no code opens it. Read from the log: it says what is public now. */
export async function openingsOf(strapi: Core.Strapi, type: DocumentType, id: string): Promise<Opening[]> {
  return strapi.db.transaction(async ({ trx }) => {
    const openings: Opening[] = [];
    for (const target of await alsoReached(strapi, trx, { type, id })) {
      for (const line of await publicLinesWith(strapi, trx, 'qr-campaign', `"${target.id}"`)) {
        const opening = await openingBy(strapi, trx, line.id, JSON.parse(line.document ?? '{}') as QrCampaign, target);
        if (opening) openings.push(opening);
      }
    }
    return openings;
  });
}

interface Target {
  type: DocumentType;
  id: string;
}

/** The document itself, and withdrawn articles in whose place it stands: their codes lead on to it. */
async function alsoReached(strapi: Core.Strapi, trx: Transaction, document: Target): Promise<Target[]> {
  const reached = [document];
  for (const target of reached) {
    for (const line of await publicLinesWith(strapi, trx, 'article', `"${target.id}"`)) {
      const { withdrawn } = JSON.parse(line.document ?? '{}') as Article;
      const isNew = !reached.some(({ id }) => id === line.id);
      if (isNew && withdrawn?.replacedBy && opens(withdrawn.replacedBy, target)) reached.push({ type: 'article', id: line.id });
    }
  }
  return reached;
}

async function openingBy(
  strapi: Core.Strapi,
  trx: Transaction,
  id: string,
  campaign: QrCampaign,
  target: Target,
): Promise<Opening | undefined> {
  const today = dayOf(new Date());
  const isWayOn = campaign.endedDestination !== undefined && opens(campaign.endedDestination, target);
  const leadsThere = (key?: string) => isWayOn || opens(destinationOf(campaign, key, today), target);
  const posters = (await codesOf(strapi, trx, id))
    .filter(({ placementKey }) => leadsThere(placementKey))
    .map(({ code, placementKey }) => {
      const placement = campaign.placements.find(({ key }) => key === placementKey);
      return { code, place: placement?.place, copies: placement?.printedCopies };
    });
  // The campaign's own destination is also where the side column leads, and whatever code is issued next.
  return posters.length > 0 || leadsThere() ? { campaign: campaign.title, posters } : undefined;
}

function opens(link: Link, { type, id }: Target): boolean {
  return link.kind !== 'url' && link.kind === type && (link as unknown as Record<string, string>)[link.kind] === id;
}
