import type { Link } from './content-types/components/link.ts';
import type { QrCampaign } from './content-types/qr-campaign.ts';

/**
 * Where a printed code leads: one rule for its page on the site, for what a poster says of it, and for what may not be taken away under it.
 * When a campaign is over its code leads to where it is said to then; to the campaign's own destination where nothing is said, or where
 * what is said is not public.
 */

export type CampaignState = 'running' | 'not-started' | 'ended';

/** On a day, both days of the campaign included. */
export function campaignState(day: string, { startsOn, endsOn }: Pick<QrCampaign, 'startsOn' | 'endsOn'>): CampaignState {
  if (startsOn && startsOn > day) return 'not-started';
  return endsOn && endsOn < day ? 'ended' : 'running';
}

/** Where a code leads, with or without a known placement: to the first of these that opens something public. */
export function waysOf(
  { destination, endedDestination, placements }: Pick<QrCampaign, 'destination' | 'endedDestination' | 'placements'>,
  placementKey: string | undefined,
  hasEnded: boolean,
): [Link, ...Link[]] {
  if (hasEnded) return endedDestination ? [endedDestination, destination] : [destination];
  return [placements.find(({ key }) => key === placementKey)?.destination ?? destination];
}

/** A document that a link names. */
export interface Target {
  type: Exclude<Link['kind'], 'url'>;
  id: string;
}

export function targetOf(link: Link): Target | undefined {
  switch (link.kind) {
    case 'article':
      return { type: link.kind, id: link.article };
    case 'plan':
      return { type: link.kind, id: link.plan };
    case 'attachment':
      return { type: link.kind, id: link.attachment };
    case 'category':
      return { type: link.kind, id: link.category };
    case 'url':
      return undefined;
  }
}

/** What must be known of the documents on the way. */
export interface Known {
  isPublic(target: Target): boolean;
  /** The replacement of a withdrawn article. */
  replacementOf(article: string): Link | undefined;
}

/**
 * A reader's way, from the link to the document that is opened: past a withdrawn article to its replacement, as far as that
 * is public. Empty where the link opens nothing public.
 */
export function pathOf(link: Link, known: Known, passed: readonly string[] = []): Link[] {
  const target = targetOf(link);
  if (!target) return [link];
  if (!known.isPublic(target)) return [];
  const next = target.type === 'article' && !passed.includes(target.id) ? known.replacementOf(target.id) : undefined;
  return [link, ...(next ? pathOf(next, known, [...passed, target.id]) : [])];
}

/** The path of the first link that opens something public. */
export function firstPath(links: readonly Link[], known: Known): Link[] {
  for (const link of links) {
    const path = pathOf(link, known);
    if (path.length > 0) return path;
  }
  return [];
}
