import { campaignState, pathOf } from '@pho-luat/shared/code-ways';
import { dayOf } from '@pho-luat/shared/dates';
import type { Log } from '../publication/log.ts';
import { documentOf } from '../publication/stored-line.ts';
import type { Lead } from '../words/printed-codes.ts';
import { codesOf, noteLastDestination } from './ledger.ts';
import { destinationOf, linksOf, lookAhead, titleAt } from './ways.ts';

/** Codes whose campaign is not on the site: their posters stay where they hang. */

/** As readers knew it: where each code of a campaign led, by what was published of it last. */
async function destinationsOf(log: Log, campaign: string) {
  const document = documentOf(await log.lastPublished('qr-campaign', campaign));
  if (!document) return [];
  const hasEnded = campaignState(dayOf(new Date()), document) === 'ended';
  const known = await lookAhead(log, linksOf(document));
  const codes = await codesOf(log, campaign);
  return codes.map((entry) => ({ entry, destination: destinationOf(document, entry.placementKey, hasEnded, known) }));
}

/** Each code keeps where it led. */
export async function keepDestinations(log: Log, campaign: string): Promise<void> {
  for (const { entry, destination } of await destinationsOf(log, campaign))
    if (JSON.stringify(destination) !== JSON.stringify(entry.lastDestination)) await noteLastDestination(log, entry, destination);
}

/** Where its codes lead, or would lead, while it is not on the site; nowhere for one that was never there. */
export async function leadsOnceGone(log: Log, campaign: string): Promise<Lead[]> {
  const isPublic = await log.isPublic('qr-campaign', campaign);
  const codes = (await destinationsOf(log, campaign))
    .map(({ entry, destination }) => ({ code: entry.code, destination: isPublic ? destination : entry.lastDestination }))
    // One without was made since then, and was never printed.
    .filter(({ destination }) => isPublic || destination);
  const known = await lookAhead(
    log,
    codes.flatMap(({ destination }) => destination ?? []),
  );
  const byTitle = Map.groupBy(codes, ({ destination }) => {
    const opened = destination && pathOf(destination, known).at(-1);
    return opened && titleAt(opened, known);
  });
  return [...byTitle].map(([to, own]) => ({ to, codes: own.map(({ code }) => code) }));
}
