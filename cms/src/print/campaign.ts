import type { Core } from '@strapi/strapi';
import { documentName } from '@pho-luat/shared/citation';
import { codeWidthFor } from '@pho-luat/shared/print-sizes';
import { codeAddress } from '@pho-luat/shared/printed-address';
import type { Attachment } from '@pho-luat/shared/content-types/attachment';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import type { Link } from '@pho-luat/shared/content-types/components/link';
import type { Printable } from '@pho-luat/shared/schemas/print';
import { qrCampaignSchema, type QrCampaign } from '@pho-luat/shared/content-types/qr-campaign';
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
  const issuer = (await publicEntry(strapi, trx, 'agency', campaign.issuer))?.name ?? '';
  const known = new Map<string, Printing['opens'] | undefined>();
  const all: PrintableCampaign['placements'] = [];
  for (const placement of campaign.placements) {
    const { key, place, setting, readingDistanceCm } = placement;
    const code = codes.get(key) ?? '';
    const link = placement.destination ?? campaign.destination;
    const target = JSON.stringify(link);
    if (!known.has(target)) known.set(target, await opensOf(strapi, trx, link));
    const opens = known.get(target);
    const leastWidth = codeWidthFor(readingDistanceCm);
    const about = { key, place, code, widthMm: leastWidth };
    if (!code || !opens) {
      all.push({ ...about, refusal: code ? refusals.noDestination : refusals.noCode });
      continue;
    }
    const address = codeAddress(siteUrl, code);
    all.push({ ...about, printing: { code, setting, address, title, callToAction, opens, issuer, place, leastWidth } });
  }
  return all;
}

async function publicDocument(strapi: Core.Strapi, trx: Transaction, id: string): Promise<QrCampaign | undefined> {
  const line = await lastLine(strapi, trx, 'qr-campaign', id);
  return line?.document ? qrCampaignSchema.parse(JSON.parse(line.document)) : undefined;
}

/**
 * What a code opens, as its page on the site says it: past a withdrawn article to what stands in its place. Nothing where that is not
 * public.
 */
async function opensOf(
  strapi: Core.Strapi,
  trx: Transaction,
  link: Link,
  passed: readonly string[] = [],
): Promise<Printing['opens'] | undefined> {
  const kind = posterWords.kinds[link.kind];
  if (link.kind === 'url') return { kind, name: new URL(link.url).host };
  const id = (link as unknown as Record<string, string>)[link.kind] ?? '';
  const entry = await publicEntry(strapi, trx, link.kind, id);
  if (!entry) return undefined;
  const next = passed.includes(id) ? undefined : entry.withdrawn?.replacedBy;
  const instead = next && (await opensOf(strapi, trx, next, [...passed, id]));
  if (instead) return instead;
  const name = link.kind === 'attachment' ? documentName(entry as Attachment) : (entry.title ?? entry.name);
  return name ? { kind, name } : undefined;
}

interface Named {
  title?: string;
  name?: string;
  withdrawn?: { replacedBy?: Link };
}

async function publicEntry(strapi: Core.Strapi, trx: Transaction, type: DocumentType, id: string): Promise<Named | undefined> {
  const line = await lastLine(strapi, trx, type, id);
  return line?.document ? (JSON.parse(line.document) as Named) : undefined;
}

async function isChanged(strapi: Core.Strapi, trx: Transaction, id: string, campaign: QrCampaign): Promise<boolean> {
  const draft = qrCampaignSchema.safeParse(await documentToPublish(strapi, trx, 'qr-campaign', id));
  return !draft.success || JSON.stringify(draft.data) !== JSON.stringify(campaign);
}
