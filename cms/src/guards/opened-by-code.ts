import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { dayOf } from '@pho-luat/shared/dates';
import type { DocumentType } from '@pho-luat/shared/schemas/index';
import type { Link } from '@pho-luat/shared/schemas/link';
import type { QrCampaign } from '@pho-luat/shared/schemas/qr-campaign';
import { guardTexts } from '@pho-luat/shared/words/guards';
import { publicLinesWith } from '../publication/log.ts';
import { uidOf } from '../publication/types.ts';
import { titleOf } from './references.ts';

/** Refuses to take away what the codes of a published campaign open. Read from the log: it says what is public now. */
export async function refuseWhileACodeOpensIt(strapi: Core.Strapi, type: DocumentType, id: string): Promise<void> {
  const lines = await strapi.db.transaction(({ trx }) => publicLinesWith(strapi, trx, 'qr-campaign', `"${id}"`));
  const campaign = lines
    .map(({ document }) => JSON.parse(document ?? '{}') as QrCampaign)
    .find((document) => destinationsOf(document).some((link) => opens(link, type, id)));
  if (!campaign) return;
  throw new errors.ValidationError(guardTexts.openedByCode(await titleOf(strapi, uidOf(type), id), campaign.title));
}

/** Where the codes lead today: a campaign that is over shows that it is, and its own way on. */
function destinationsOf({ destination, endsOn, endedDestination, placements }: QrCampaign): Link[] {
  if (endsOn && endsOn < dayOf(new Date())) return endedDestination ? [endedDestination] : [];
  return [destination, ...placements.flatMap((placement) => placement.destination ?? [])];
}

function opens(link: Link, type: DocumentType, id: string): boolean {
  return link.kind !== 'url' && link.kind === type && (link as unknown as Record<string, string>)[link.kind] === id;
}
