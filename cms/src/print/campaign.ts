import type { Core } from '@strapi/strapi';
import { codeWidthFor } from '@pho-luat/shared/print-sizes';
import type { DocumentType } from '@pho-luat/shared/schemas/index';
import type { Link } from '@pho-luat/shared/schemas/link';
import type { Printable } from '@pho-luat/shared/schemas/print';
import { qrCampaignSchema, type Placement, type QrCampaign } from '@pho-luat/shared/schemas/qr-campaign';
import { posterWords, printRefusals as refusals, printWarnings } from '@pho-luat/shared/words/print';
import { codesOf } from '../publication/codes.ts';
import { lastLine } from '../publication/log.ts';
import { documentToPublish } from '../publication/signed-document.ts';
import type { Transaction } from '../publication/transaction.ts';
import type { Print } from './child/request.ts';
import { isPublicHost } from './public-host.ts';
import { symbolOf } from './symbol.ts';

type PrintablePlacement = Printable['placements'][number];

/** What can be printed of a campaign, as it is public: nobody hangs up what only a draft says. */
export interface PrintableCampaign extends Omit<Printable, 'placements'> {
  title: string;
  /** A refused placement has no print. */
  placements: (PrintablePlacement & { print?: Print })[];
}

/** @param day Today, in Vietnam. */
export async function printableCampaign(
  strapi: Core.Strapi,
  id: string,
  siteUrl: string,
  day: string,
): Promise<PrintableCampaign> {
  const codes = await codesOf(strapi, id);
  return strapi.db.transaction(async ({ trx }) => {
    const nothing = (refusal: string, title = '') => ({ title, refusal, warnings: [], placements: [] });
    if (!isPublicHost(siteUrl)) return nothing(refusals.unreachableHost(siteUrl));
    const campaign = await publicDocument(strapi, trx, 'qr-campaign', id);
    if (!campaign) return nothing(refusals.notPublished);
    const { title, startsOn, endsOn, placements } = campaign;
    if (endsOn && endsOn < day) return nothing(refusals.ended(endsOn), title);
    if (placements.length === 0) return nothing(refusals.noPlacement, title);

    const names = new Map<string, string>();
    const nameOf = async (type: DocumentType, document: string) => {
      const key = `${type} ${document}`;
      if (!names.has(key)) names.set(key, (await publicName(strapi, trx, type, document)) ?? '');
      return names.get(key) ?? '';
    };
    const issuer = await nameOf('agency', campaign.issuer);
    const all: PrintableCampaign['placements'] = [];
    for (const placement of placements) {
      const { key, place, readingDistanceCm } = placement;
      const code = codes.get(key) ?? '';
      const link = placement.destination ?? campaign.destination;
      const opens = link.kind === 'url' ? new URL(link.url).host : await nameOf(link.kind, targetOf(link));
      const refusal = !code ? refusals.noCode : opens ? undefined : refusals.noDestination;
      const about = { key, place, code, widthMm: codeWidthFor(readingDistanceCm) };
      if (refusal) all.push({ ...about, refusal });
      else {
        const print = printOf(campaign, placement, {
          code,
          siteUrl,
          issuer,
          opens: { kind: posterWords.kinds[link.kind], name: opens },
        });
        all.push({ ...about, print });
      }
    }
    const isChanged = await differsFrom(strapi, trx, id, campaign);
    return {
      title,
      warnings: [
        ...(startsOn && startsOn > day ? [printWarnings.notStarted(startsOn)] : []),
        ...(isChanged ? [printWarnings.changed] : []),
      ],
      placements: all,
    };
  }) as Promise<PrintableCampaign>;
}

interface Known {
  code: string;
  siteUrl: string;
  issuer: string;
  opens: Print['opens'];
}

function printOf(campaign: QrCampaign, placement: Placement, { code, siteUrl, issuer, opens }: Known): Print {
  return {
    code,
    symbol: symbolOf(siteUrl, code, placement.setting),
    address: `${new URL(siteUrl).host}/q/${code}`,
    title: campaign.title,
    callToAction: campaign.callToAction,
    opens,
    issuer,
    place: placement.place,
    leastWidth: codeWidthFor(placement.readingDistanceCm),
  };
}

async function publicDocument(
  strapi: Core.Strapi,
  trx: Transaction,
  type: 'qr-campaign',
  id: string,
): Promise<QrCampaign | undefined> {
  const line = await lastLine(strapi, trx, type, id);
  return line?.document ? qrCampaignSchema.parse(JSON.parse(line.document)) : undefined;
}

/** Title or name of what is public; nothing of what is not. */
async function publicName(strapi: Core.Strapi, trx: Transaction, type: DocumentType, id: string): Promise<string | undefined> {
  const line = await lastLine(strapi, trx, type, id);
  if (!line?.document) return undefined;
  const { title, name } = JSON.parse(line.document) as { title?: string; name?: string };
  return title ?? name;
}

function targetOf(link: Exclude<Link, { kind: 'url' }>): string {
  return (link as unknown as Record<string, string>)[link.kind] ?? '';
}

async function differsFrom(strapi: Core.Strapi, trx: Transaction, id: string, campaign: QrCampaign): Promise<boolean> {
  const draft = qrCampaignSchema.safeParse(await documentToPublish(strapi, trx, 'qr-campaign', id));
  return !draft.success || JSON.stringify(draft.data) !== JSON.stringify(campaign);
}
