import { documentName } from '@pho-luat/shared/citation';
import { pathOf, targetOf, waysOf, type Known, type Target } from '@pho-luat/shared/code-ways';
import type { Link } from '@pho-luat/shared/content-types/components/link';
import type { DocumentOf } from '@pho-luat/shared/content-types/index';
import type { QrCampaign } from '@pho-luat/shared/content-types/qr-campaign';
import { titleIn } from '@pho-luat/shared/content-types/title';
import type { Log } from '../publication/log.ts';

type Destination = DocumentOf<Target['type']>;

/** The public documents on the ways of some links, as the log has them. */
export interface Ahead extends Known {
  documentAt(target: Target): Destination | undefined;
}

export async function lookAhead(log: Log, links: readonly Link[]): Promise<Ahead> {
  const known = new Map<string, Destination | undefined>();
  const left = [...links];
  // The list grows by the replacements of withdrawn articles.
  for (const link of left) {
    const target = targetOf(link);
    if (!target || known.has(nameOf(target))) continue;
    const document = await log.document(target.type, target.id);
    known.set(nameOf(target), document);
    const next = document && replacementIn(document);
    if (next) left.push(next);
  }
  const documentAt = (target: Target) => known.get(nameOf(target));
  return {
    documentAt,
    isPublic: (target) => documentAt(target) !== undefined,
    replacementOf(id) {
      const document = documentAt({ type: 'article', id });
      return document && replacementIn(document);
    },
  };
}

/** All that a campaign names. */
export function linksOf({ destination, endedDestination, placements }: QrCampaign): Link[] {
  return [destination, endedDestination, ...placements.map((placement) => placement.destination)].filter(
    (link) => link !== undefined,
  );
}

/** Where a placement's code leads now; its first choice, where nothing that it may open is public. */
export function destinationOf(campaign: QrCampaign, placementKey: string, hasEnded: boolean, known: Known): Link {
  const ways = waysOf(campaign, placementKey, hasEnded);
  return ways.find((link) => pathOf(link, known).length > 0) ?? ways[0];
}

/** What a link opens, as its page on the site says it; undefined where that is not public. */
export function titleAt(link: Link, known: Ahead): string | undefined {
  if (link.kind === 'url') return new URL(link.url).host;
  const target = targetOf(link);
  const document = target && known.documentAt(target);
  if (!target || !document) return undefined;
  return 'docType' in document ? documentName(document) : titleIn(target.type, document);
}

function replacementIn(document: Destination): Link | undefined {
  return 'withdrawn' in document ? document.withdrawn?.replacedBy : undefined;
}

function nameOf({ type, id }: Target): string {
  return `${type} ${id}`;
}
