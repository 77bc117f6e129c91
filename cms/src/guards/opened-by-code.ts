import { errors } from '@strapi/utils';
import { dayOf } from '@pho-luat/shared/dates';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import type { Link } from '@pho-luat/shared/content-types/components/link';
import type { Placement } from '@pho-luat/shared/content-types/components/placement';
import type { QrCampaign } from '@pho-luat/shared/content-types/qr-campaign';
import type { QrCode } from '@pho-luat/shared/content-types/qr-code';
import { guardTexts, type Opening, type Poster } from '@pho-luat/shared/words/guards';
import { destinationOf } from '../publication/codes.ts';
import { readDocument } from '../publication/draft.ts';
import { codesOf } from '../publication/ledger.ts';
import type { Log } from '../publication/log.ts';
import { documentOf, type StoredLine } from '../publication/stored-line.ts';
import { uidOf } from '../publication/types.ts';
import { titleOf } from './references.ts';

/** Refuses to take away what printed codes open, and says which posters hang on it, and where. */
export async function refuseWhileACodeOpensIt(log: Log, type: DocumentType, id: string): Promise<void> {
  const openings = await openingsOf(log, type, id);
  if (openings.length === 0) return;
  throw new errors.ValidationError(guardTexts.openedByCode(await titleOf(log.strapi, uidOf(type), id), openings));
}

/** Nothing where no code opens it. Read from the log: it says what is public now. */
export async function openingsOf(log: Log, type: DocumentType, id: string): Promise<Opening[]> {
  const openings: Opening[] = [];
  // What is not public is opened by no code of a campaign that has gone either. A takedown adds its line before it asks here.
  const isPublic = await log.isPublic(type, id);
  for (const target of await alsoReached(log, { type, id })) {
    for (const { id: campaignId, document } of await log.publicWith('qr-campaign', `"${target.id}"`)) {
      const opening = await openingBy(log, campaignId, document, target);
      if (opening) openings.push(opening);
    }
    if (isPublic) openings.push(...(await openingsOfGone(log, target)));
  }
  return openings;
}

interface Target {
  type: DocumentType;
  id: string;
}

/** The document itself, and withdrawn articles in whose place it stands: their codes lead on to it. */
async function alsoReached(log: Log, document: Target): Promise<Target[]> {
  const reached = [document];
  for (const target of reached) {
    for (const { id: article, document: naming } of await log.publicWith('article', `"${target.id}"`)) {
      const next = naming.withdrawn?.replacedBy;
      const isNew = !reached.some(({ id }) => id === article);
      if (isNew && next && opens(next, target)) reached.push({ type: 'article', id: article });
    }
  }
  return reached;
}

async function openingBy(log: Log, id: string, campaign: QrCampaign, target: Target): Promise<Opening | undefined> {
  const today = dayOf(new Date());
  const isWayOn = campaign.endedDestination !== undefined && opens(campaign.endedDestination, target);
  const leadsThere = (key?: string) => isWayOn || opens(destinationOf(campaign, key, today), target);
  const codes = (await codesOf(log, id)).filter(({ placementKey }) => leadsThere(placementKey));
  // The campaign's own destination is also where the side column leads, and whatever code is issued next.
  if (codes.length === 0 && !leadsThere()) return undefined;
  return { campaign: campaign.title, isGone: false, posters: await postersOf(log, id, codes) };
}

/** Codes without a public campaign lead to where they led last. */
async function openingsOfGone(log: Log, target: Target): Promise<Opening[]> {
  const codes = (await log.publicWith('qr-code', `"${target.id}"`))
    .map(({ document }) => document)
    .filter(({ lastDestination }) => lastDestination && opens(lastDestination, target));
  const openings: Opening[] = [];
  for (const [id, own] of Map.groupBy(codes, ({ campaign }) => campaign)) {
    const lines = await log.lines('qr-campaign', id);
    if (lines[0]?.action === 'publish') continue;
    const [last] = versionsIn(lines);
    openings.push({ campaign: last?.title ?? id, isGone: true, posters: await postersOf(log, id, own) });
  }
  return openings;
}

/** Where the codes of a campaign hang, by what was published last, by the draft, or by what was published before. */
async function postersOf(log: Log, id: string, codes: readonly QrCode[]): Promise<Poster[]> {
  if (codes.length === 0) return [];
  const [last, ...earlier] = versionsIn(await log.lines('qr-campaign', id));
  const draft = (await readDocument(log.strapi, 'qr-campaign', id)) as Partial<QrCampaign> | undefined;
  return codes.map(({ code, placementKey }) => {
    const placementIn = (version?: Partial<QrCampaign>) => version?.placements?.find(({ key }) => key === placementKey);
    const poster = (placement: Poster['placement'], found?: Placement) => ({
      code,
      place: found?.place,
      copies: found?.printedCopies,
      placement,
    });
    const [published, saved] = [placementIn(last), placementIn(draft)];
    if (published) return poster('published', published);
    if (saved) return poster('draft', saved);
    return poster('dropped', placementIn(earlier.find(placementIn)));
  });
}

/** The newest first. */
function versionsIn(lines: readonly StoredLine<'qr-campaign'>[]): QrCampaign[] {
  return lines.flatMap((line) => documentOf(line) ?? []);
}

function opens(link: Link, { type, id }: Target): boolean {
  return link.kind !== 'url' && link.kind === type && (link as unknown as Record<string, string>)[link.kind] === id;
}
