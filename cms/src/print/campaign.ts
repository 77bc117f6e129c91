import type { Core } from '@strapi/strapi';
import { factsOf, linesOf } from '@pho-luat/shared/answer';
import type { Answer } from '@pho-luat/shared/content-types/components/answer';
import { titleIn } from '@pho-luat/shared/content-types/title';
import { campaignState, firstPath, targetOf, waysOf } from '@pho-luat/shared/code-ways';
import { codeWidthFor } from '../rules/print-sizes.ts';
import { codeAddress } from '@pho-luat/shared/printed-address';
import type { Link } from '@pho-luat/shared/content-types/components/link';
import type { Printable } from '../contracts/print.ts';
import { qrCampaign, type QrCampaign } from '@pho-luat/shared/content-types/qr-campaign';
import { posterWords, printRefusals as refusals, printWarnings } from '../words/print.ts';
import { codesOf } from '../codes/ledger.ts';
import { linksOf, lookAhead, titleAt, type Ahead } from '../codes/ways.ts';
import type { Log } from '../publication/log.ts';
import { keptReportsOf } from '../publication/releases.ts';
import { documentToPublish } from '../publication/signed-document.ts';
import { fieldsOf } from '../publication/stored-line.ts';
import { readLog } from '../publication/transaction.ts';
import { lapsedBasis } from '../reviews/lapsed-basis.ts';
import { stateOf } from '../status/state.ts';
import type { Printing } from './child/request.ts';
import { dayOf } from '@pho-luat/shared/dates';
import type { ReleaseReport } from '@pho-luat/shared/schemas/publication';
import { isPublicHost } from '../rules/public-host.ts';

/** What can be printed of a campaign's public version: nobody hangs up what only a draft says. */
export interface PrintableCampaign extends Omit<Printable, 'placements'> {
  title: string;
  /** A refused placement has no printing. */
  placements: (Printable['placements'][number] & { printing?: Printing })[];
}

export async function printableCampaign(strapi: Core.Strapi, id: string, siteUrl: string, now: Date): Promise<PrintableCampaign> {
  const reports = await keptReportsOf(strapi);
  const day = dayOf(now);
  return readLog(strapi, async (log) => {
    const campaign = await log.document('qr-campaign', id);
    const wasPublic = (await log.last('qr-campaign', id)) !== undefined;
    const refusal = refusalOf(campaign, wasPublic, siteUrl, day);
    if (refusal || !campaign) return { title: campaign?.title ?? '', refusal, warnings: [], placements: [] };
    const { title, startsOn } = campaign;
    const warnings = startsOn && campaignState(day, campaign) === 'not-started' ? [printWarnings.notStarted(startsOn)] : [];
    if (await isChanged(log, id, campaign)) warnings.push(printWarnings.changed);
    const known = await lookAhead(log, linksOf(campaign));
    warnings.push(...(await notOnSite(log, id, campaign, known, reports, now)));
    warnings.push(...(await answersToSee(log, campaign, known, day)));
    return { title, warnings, placements: await placementsOf(log, id, campaign, siteUrl, known) };
  });
}

/** What will be right in time is a warning; what a resident would scan to no use is a refusal. */
function refusalOf(campaign: QrCampaign | undefined, wasPublic: boolean, siteUrl: string, day: string): string | undefined {
  if (!isPublicHost(siteUrl)) return refusals.unreachableHost(siteUrl);
  if (!campaign) return wasPublic ? refusals.gone : refusals.notPublished;
  if (campaign.endsOn && campaignState(day, campaign) === 'ended') return refusals.ended(campaign.endsOn);
  return campaign.placements.length === 0 ? refusals.noPlacement : undefined;
}

async function placementsOf(
  log: Log,
  id: string,
  campaign: QrCampaign,
  siteUrl: string,
  known: Ahead,
): Promise<PrintableCampaign['placements']> {
  // A code issued here takes precedence over one beside an old path: the last entry in the map wins.
  const ledger = (await codesOf(log, id)).sort((a, b) => Number(!a.oldPath) - Number(!b.oldPath));
  const codes = new Map(ledger.map(({ placementKey, code }) => [placementKey, code]));
  const { title, callToAction } = campaign;
  const issuer = (await log.document('agency', campaign.issuer))?.name ?? '';
  const all: PrintableCampaign['placements'] = [];
  for (const placement of campaign.placements) {
    const { key, place, setting, readingDistanceCm } = placement;
    const code = codes.get(key) ?? '';
    const opens = opensOf(known, waysOf(campaign, key, false));
    const leastWidth = codeWidthFor(readingDistanceCm);
    const answer = opens?.answer;
    const about = { key, place, code, widthMm: leastWidth, hasAnswer: answer !== undefined };
    if (!code || !opens) {
      all.push({ ...about, refusal: code ? refusals.noDestination : refusals.noCode });
      continue;
    }
    const address = codeAddress(siteUrl, code);
    const { kind, name } = opens;
    all.push({
      ...about,
      printing: { code, setting, address, title, callToAction, opens: { kind, name }, answer, issuer, place, leastWidth },
    });
  }
  return all;
}

/** What a code opens, as its page on the site says it; nothing where that is not public. */
function opensOf(known: Ahead, ways: readonly Link[]): (Printing['opens'] & Pick<Printing, 'answer'>) | undefined {
  const link = firstPath(ways, known).at(-1);
  const name = link && titleAt(link, known);
  if (!link || !name) return undefined;
  const target = targetOf(link);
  const document = target && known.documentAt(target);
  const answer = document && 'answer' in document && !document.withdrawn ? document.answer : undefined;
  return { kind: posterWords.kinds[link.kind], name, answer: answer && toldBy(answer) };
}

/** What the log has as public may wait for a release, or be held back: the campaign, and what its codes open. */
async function notOnSite(
  log: Log,
  id: string,
  campaign: QrCampaign,
  known: Ahead,
  reports: readonly ReleaseReport[],
  now: Date,
): Promise<string[]> {
  const ways = campaign.placements.flatMap(({ key }) => firstPath(waysOf(campaign, key, false), known));
  const needed = [{ type: 'qr-campaign' as const, id }, ...ways.flatMap((link) => targetOf(link) ?? [])];
  const warnings: string[] = [];
  for (const one of new Map(needed.map((each) => [each.id, each])).values()) {
    const line = await log.last(one.type, one.id);
    if (!line) continue;
    const { state, reason } = stateOf(line, reports, now);
    const title = one.id === id ? undefined : titleIn(one.type, fieldsOf(line));
    if (state !== 'live' || reason !== undefined) warnings.push(printWarnings.notOnSite(reason, title));
  }
  return warnings;
}

/** Warnings about answers that are printed in full: the notice still hangs on the wall when its page has long changed. */
async function answersToSee(log: Log, campaign: QrCampaign, known: Ahead, day: string): Promise<string[]> {
  const lapsed = await lapsedBasis(log, day);
  const links = campaign.placements.flatMap(({ key }) => firstPath(waysOf(campaign, key, false), known).at(-1) ?? []);
  const warnings = links.flatMap((link) => {
    const target = targetOf(link);
    const document = target && known.documentAt(target);
    if (!document || !('answer' in document) || document.withdrawn || !document.answer) return [];
    const laws = lapsed.find(({ documentId }) => documentId === target.id)?.laws;
    const [reviewOn = ''] = [document.reviewOn, document.answer.reviewOn].flatMap((on) => on ?? []).toSorted();
    return [
      laws ? printWarnings.lapsed(document.title, laws) : [],
      reviewOn && reviewOn <= day ? printWarnings.reviewDue(document.title, reviewOn) : [],
    ].flat();
  });
  return [...new Set(warnings)];
}

function toldBy(answer: Answer): NonNullable<Printing['answer']> {
  return { steps: linesOf(answer.steps), facts: factsOf(answer), checkedOn: answer.checkedOn };
}

async function isChanged(log: Log, id: string, campaign: QrCampaign): Promise<boolean> {
  const draft = qrCampaign.schema.safeParse(await documentToPublish(log, 'qr-campaign', id));
  return !draft.success || JSON.stringify(draft.data) !== JSON.stringify(campaign);
}
