import { campaignState, firstPath, pathOf, targetOf, waysOf, type Known } from '@pho-luat/shared/code-ways';
import { dayOf } from '@pho-luat/shared/dates';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import type { Link } from '@pho-luat/shared/content-types/components/link';
import type { Placement } from '@pho-luat/shared/content-types/components/placement';
import type { QrCampaign } from '@pho-luat/shared/content-types/qr-campaign';
import type { QrCode } from '@pho-luat/shared/content-types/qr-code';
import { guardWords, type Opening, type Poster } from '../words/guards.ts';
import { codesStayWords } from '../words/printed-codes.ts';
import { leadsOnceGone } from '../codes/once-gone.ts';
import { linksOf, lookAhead } from '../codes/ways.ts';
import { readDocument } from '../publication/draft.ts';
import { codesOf } from '../codes/ledger.ts';
import type { Log } from '../publication/log.ts';
import { documentOf, type StoredLine } from '../publication/stored-line.ts';
import type { DocumentRef } from '../publication/document-ref.ts';
import type { Finding } from './finding.ts';
import { titleOf, toNamed } from '../publication/title.ts';

/** What printed codes open stays: which posters depend on it, and where they hang. */
export async function openedByCode(log: Log, type: DocumentType, id: string): Promise<Finding[]> {
  const openings = await openingsOf(log, type, id);
  if (openings.length === 0) return [];
  const title = await titleOf(log.strapi, type, id);
  const named = openings.map(({ id: campaign, campaign: name }) => toNamed({ type: 'qr-campaign', id: campaign, title: name }));
  return [{ severity: 'error', message: guardWords.openedByCode(title, openings), named }];
}

/** What becomes of the codes of a campaign that goes away, which hang on walls for ever. A takedown has told it in its window. */
export async function codesThatStay(log: Log, type: DocumentType, id: string, by: 'unpublish' | 'delete'): Promise<Finding[]> {
  const last = type === 'qr-campaign' ? await log.last(type, id) : undefined;
  if (!last || last.takedownReason !== null) return [];
  const leads = await leadsOnceGone(log, id);
  return leads.length > 0
    ? [{ severity: 'warning', message: codesStayWords[by](await titleOf(log.strapi, type, id), leads) }]
    : [];
}

/** Undefined where no code opens it. Read from the log: it says what is public now. */
export async function openingsOf(log: Log, type: DocumentType, id: string): Promise<Opening[]> {
  const document = { type, id };
  const openings: Opening[] = [];
  const campaigns = new Map<string, QrCampaign>();
  const codes = new Map<string, QrCode>();
  for (const reached of await leadingTo(log, document)) {
    for (const entry of await log.publicWith('qr-campaign', `"${reached.id}"`)) campaigns.set(entry.id, entry.document);
    for (const entry of await log.publicWith('qr-code', `"${reached.id}"`)) codes.set(entry.id, entry.document);
  }
  for (const [campaign, version] of campaigns) {
    const opening = await openingBy(log, campaign, version, document);
    if (opening) openings.push(opening);
  }
  // What is not public is opened by no code of a campaign that has gone. A takedown adds its line before it asks here.
  if (await log.isPublic(type, id)) openings.push(...(await openingsOfGone(log, [...codes.values()], document)));
  return openings;
}

/** The document itself, and withdrawn articles that it replaces: their codes lead on to it. */
async function leadingTo(log: Log, document: DocumentRef): Promise<DocumentRef[]> {
  const reached = [document];
  for (const target of reached) {
    for (const { id, document: article } of await log.publicWith('article', `"${target.id}"`)) {
      const next = article.withdrawn?.replacedBy;
      const isNew = !reached.some((one) => one.id === id);
      if (isNew && next && opens(next, target)) reached.push({ type: 'article', id });
    }
  }
  return reached;
}

async function openingBy(log: Log, id: string, campaign: QrCampaign, document: DocumentRef): Promise<Opening | undefined> {
  const hasEnded = campaignState(dayOf(new Date()), campaign) === 'ended';
  const known = asPublic(await lookAhead(log, linksOf(campaign)), document);
  const leadsThere = (links: readonly Link[]) => firstPath(links, known).some((link) => opens(link, document));
  const isWayOn = campaign.endedDestination !== undefined && leadsThere([campaign.endedDestination]);
  const isOpenedAt = (key?: string) => isWayOn || leadsThere(waysOf(campaign, key, hasEnded));
  const codes = (await codesOf(log, id)).filter(({ placementKey }) => isOpenedAt(placementKey));
  // The campaign's own destination is also where the side column leads, and where codes lead that are issued later.
  if (codes.length === 0 && !isOpenedAt()) return undefined;
  return { id, campaign: campaign.title, isGone: false, posters: await postersOf(log, id, codes) };
}

/** Counts the document as public: a takedown has already said that it is not, and asks what it leaves behind. */
function asPublic(known: Known, document: DocumentRef): Known {
  return {
    ...known,
    isPublic: (target) => (target.type === document.type && target.id === document.id) || known.isPublic(target),
  };
}

/** Codes without a public campaign keep their last destination. */
async function openingsOfGone(log: Log, codes: readonly QrCode[], document: DocumentRef): Promise<Opening[]> {
  const known = await lookAhead(
    log,
    codes.flatMap(({ lastDestination }) => lastDestination ?? []),
  );
  const leading = codes.filter(
    ({ lastDestination }) => lastDestination && pathOf(lastDestination, known).some((link) => opens(link, document)),
  );
  const openings: Opening[] = [];
  for (const [id, own] of Map.groupBy(leading, ({ campaign }) => campaign)) {
    if (await log.isPublic('qr-campaign', id)) continue;
    const last = documentOf(await log.lastPublished('qr-campaign', id));
    openings.push({ id, campaign: last?.title ?? id, isGone: true, posters: await postersOf(log, id, own) });
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

function opens(link: Link, { type, id }: DocumentRef): boolean {
  const target = targetOf(link);
  return target?.type === type && target.id === id;
}
