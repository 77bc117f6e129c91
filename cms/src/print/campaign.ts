import type { Core } from '@strapi/strapi';
import { codeWidthFor } from '@pho-luat/shared/print-sizes';
import { codeAddress } from '@pho-luat/shared/printed-address';
import type { DocumentType } from '@pho-luat/shared/schemas/index';
import type { Link } from '@pho-luat/shared/schemas/link';
import type { Printable } from '@pho-luat/shared/schemas/print';
import { qrCampaignSchema, type QrCampaign } from '@pho-luat/shared/schemas/qr-campaign';
import { posterWords, printRefusals as refusals, printWarnings } from '@pho-luat/shared/words/print';
import { codesOf } from '../publication/ledger.ts';
import { lastLine } from '../publication/log.ts';
import { documentToPublish } from '../publication/signed-document.ts';
import type { Transaction } from '../publication/transaction.ts';
import type { Printing } from './child/request.ts';
import { isPublicHost } from './public-host.ts';

/** What can be printed of a campaign, as it is public: nobody hangs up what only a draft says. */
export interface PrintableCampaign extends Omit<Printable, 'placements'> {
  title: string;
  /** A refused placement has no printing. */
  placements: (Printable['placements'][number] & { printing?: Printing })[];
}

/** @param day Today, in Vietnam. */
export function printableCampaign(strapi: Core.Strapi, id: string, siteUrl: string, day: string): Promise<PrintableCampaign> {
  return strapi.db.transaction(async ({ trx }) => {
    const campaign = await publicDocument(strapi, trx, id);
    const refusal = refusalOf(campaign, siteUrl, day);
    if (refusal || !campaign) return { title: campaign?.title ?? '', refusal, warnings: [], placements: [] };
    const { title, startsOn } = campaign;
    const warnings = startsOn && startsOn > day ? [printWarnings.notStarted(startsOn)] : [];
    if (await isChanged(strapi, trx, id, campaign)) warnings.push(printWarnings.changed);
    return { title, warnings, placements: await placementsOf(strapi, trx, id, campaign, siteUrl) };
  }) as unknown as Promise<PrintableCampaign>;
}

/** Warned of is what will be right in time; refused is what a resident would scan in vain. */
function refusalOf(campaign: QrCampaign | undefined, siteUrl: string, day: string): string | undefined {
  if (!isPublicHost(siteUrl)) return refusals.unreachableHost(siteUrl);
  if (!campaign) return refusals.notPublished;
  if (campaign.endsOn && campaign.endsOn < day) return refusals.ended(campaign.endsOn);
  return campaign.placements.length === 0 ? refusals.noPlacement : undefined;
}

async function placementsOf(
  strapi: Core.Strapi,
  trx: Transaction,
  id: string,
  campaign: QrCampaign,
  siteUrl: string,
): Promise<PrintableCampaign['placements']> {
  // One that was issued here counts before one that stands beside an old path: of two, the last stays.
  const ledger = (await codesOf(strapi, trx, id)).sort((a, b) => Number(!a.oldPath) - Number(!b.oldPath));
  const codes = new Map(ledger.map(({ placementKey, code }) => [placementKey, code]));
  const { title, callToAction } = campaign;
  const issuer = (await publicName(strapi, trx, 'agency', campaign.issuer)) ?? '';
  const names = new Map<string, string | undefined>();
  const all: PrintableCampaign['placements'] = [];
  for (const placement of campaign.placements) {
    const { key, place, setting, readingDistanceCm } = placement;
    const code = codes.get(key) ?? '';
    const link = placement.destination ?? campaign.destination;
    const target = JSON.stringify(link);
    if (!names.has(target)) names.set(target, await nameOf(strapi, trx, link));
    const name = names.get(target);
    const leastWidth = codeWidthFor(readingDistanceCm);
    const about = { key, place, code, widthMm: leastWidth };
    if (!code || !name) {
      all.push({ ...about, refusal: code ? refusals.noDestination : refusals.noCode });
      continue;
    }
    const address = codeAddress(siteUrl, code);
    const opens = { kind: posterWords.kinds[link.kind], name };
    all.push({ ...about, printing: { code, setting, address, title, callToAction, opens, issuer, place, leastWidth } });
  }
  return all;
}

async function publicDocument(strapi: Core.Strapi, trx: Transaction, id: string): Promise<QrCampaign | undefined> {
  const line = await lastLine(strapi, trx, 'qr-campaign', id);
  return line?.document ? qrCampaignSchema.parse(JSON.parse(line.document)) : undefined;
}

/** Of what a code opens; nothing where that is not public. */
async function nameOf(strapi: Core.Strapi, trx: Transaction, link: Link): Promise<string | undefined> {
  if (link.kind === 'url') return new URL(link.url).host;
  return publicName(strapi, trx, link.kind, (link as unknown as Record<string, string>)[link.kind] ?? '');
}

async function publicName(strapi: Core.Strapi, trx: Transaction, type: DocumentType, id: string): Promise<string | undefined> {
  const line = await lastLine(strapi, trx, type, id);
  if (!line?.document) return undefined;
  const { title, name } = JSON.parse(line.document) as { title?: string; name?: string };
  return title ?? name;
}

async function isChanged(strapi: Core.Strapi, trx: Transaction, id: string, campaign: QrCampaign): Promise<boolean> {
  const draft = qrCampaignSchema.safeParse(await documentToPublish(strapi, trx, 'qr-campaign', id));
  return !draft.success || JSON.stringify(draft.data) !== JSON.stringify(campaign);
}
