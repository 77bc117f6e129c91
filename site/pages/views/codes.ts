import { campaignState, firstPath, waysOf } from '@pho-luat/shared/code-ways';
import { formatDay } from '@pho-luat/shared/dates';
import { byDay, dayOver } from '@pho-luat/shared/later';
import { paths } from '@pho-luat/shared/paths';
import type { Link } from '@pho-luat/shared/content-types/components/link';
import * as words from '../../words/pages.ts';
import { siteWords } from '../../words/site.ts';
import type { CampaignView, CodeStateView, CodeView, LinkView } from '../../src/views.ts';
import { followLink } from '../addresses.ts';
import type { Content, Entry } from '../content.ts';
import type { Edition, PageRoute } from '../edition.ts';
import { headOf } from '../heads.ts';
import { leadsOn, type Shortcut } from '../../tree/shortcut.ts';
import { periodText } from './plan.ts';

/** A printed code works for ever: each has its page, whatever has become of its campaign. */
export function codeRoutes(edition: Edition): PageRoute[] {
  return edition.content.all('qr-code').map((code): PageRoute => {
    const path = paths.code(code.code);
    const view = codeView(edition, code);
    const way = directWay(edition, code);
    return {
      source: { type: 'qr-code', id: code.id, title: view.title },
      route: {
        path,
        kind: 'code',
        head: headOf(path, {
          title: words.titles.code(view.title, code.code),
          description: view.description ?? words.descriptions.code,
          parents: [{ label: words.titles.codes, href: paths.codes() }],
          noindex: true,
          ...(way && leadsOn(way, edition.day) ? { goesOnTo: way.to } : {}),
        }),
        view,
      },
    };
  });
}

/** Where a code redirects at once, and when; undefined for one whose page is shown first. */
export function directWay({ content }: Edition, code: Entry<'qr-code'>): Shortcut | undefined {
  const campaign = content.get('qr-campaign', code.campaign);
  const destination = campaign?.opensDirectly ? follow(content, waysOf(campaign, code.placementKey, false)) : undefined;
  // Before leaving the site, a reader is told.
  if (!campaign || !destination?.href.startsWith('/')) return undefined;
  const { startsOn, endsOn } = campaign;
  return { to: destination.href, from: startsOn, until: endsOn };
}

/** A printed code as its page shows it. */
export function codeView({ content, day }: Edition, code: Entry<'qr-code'>): CodeView {
  const campaign = content.get('qr-campaign', code.campaign);
  const printedEnd = code.oldPath?.replace(/\/$/, '');
  const onPaper = { code: code.code, ...(printedEnd ? { printedEnd } : {}) };
  if (!campaign) {
    const destination = followCode(content, code.lastDestination);
    const state: CodeStateView = destination ? { state: 'gone', destination } : { state: 'none', message: words.campaign.gone };
    return { title: words.titles.unknownCode, issuer: '', state: [state], ...onPaper };
  }
  return {
    title: campaign.title,
    issuer: content.get('agency', campaign.issuer)?.name ?? '',
    description: campaign.description,
    state: byDay(day, turnsOf(campaign), (on) => codeState(content, campaign, code, on)),
    ...onPaper,
  };
}

function turnsOf({ startsOn, endsOn }: Entry<'qr-campaign'>): (string | undefined)[] {
  return [startsOn, dayOver(endsOn)];
}

function codeState(content: Content, campaign: Entry<'qr-campaign'>, code: Entry<'qr-code'>, day: string): CodeStateView {
  const state = campaignState(day, campaign);
  if (state === 'not-started' && campaign.startsOn)
    return { state, message: words.campaign.startsOn(formatDay(campaign.startsOn)) };
  if (state === 'ended') {
    const message = campaign.endedMessage ?? (campaign.endsOn && words.campaign.ended(formatDay(campaign.endsOn)));
    return { state, message, ...afterItsEnd(content, campaign, code.placementKey) };
  }
  const destination = follow(content, waysOf(campaign, code.placementKey, false));
  // A running code without a destination counts as none: its reader needs the links that such a page shows.
  return destination ? { state, destination } : { state: 'none', message: words.campaign.destinationGone };
}

/** Where the codes of a place lead once their campaign is over; where they led before, if the campaign names nothing for then. */
function afterItsEnd(
  content: Content,
  campaign: Entry<'qr-campaign'>,
  placement?: string,
): Pick<CodeStateView, 'destination' | 'isInstead'> {
  const [before, after] = [false, true].map((isOver) => follow(content, waysOf(campaign, placement, isOver)));
  return { destination: after, ...(after && after.href !== before?.href ? { isInstead: true } : {}) };
}

/** Like any link, but past a withdrawn article to its replacement. */
export function followCode(content: Content, link: Link | undefined): LinkView | undefined {
  return link && follow(content, [link]);
}

/** The first of these that opens something public. */
function follow(content: Content, links: readonly Link[]): LinkView | undefined {
  const path = firstPath(links, {
    isPublic: ({ type, id }) => content.get(type, id) !== undefined,
    replacementOf: (article) => content.get('article', article)?.withdrawn?.replacedBy,
  });
  return followLink(content, path.at(-1));
}

const order = { running: 0, 'not-started': 1, ended: 2 };
/** Ended campaigns are listed for readers of old posters; the list is not an archive. */
const mostEnded = 20;

export function codeListRoute({ content, day }: Edition): PageRoute {
  const path = paths.codes();
  const all = content.all('qr-campaign').toSorted((a, b) => {
    const [first, second] = [campaignState(day, a), campaignState(day, b)];
    return order[first] - order[second] || (b.startsOn ?? '').localeCompare(a.startsOn ?? '');
  });
  const ended = all.filter((campaign) => campaignState(day, campaign) === 'ended').slice(0, mostEnded);
  const shown = all.filter((campaign) => campaignState(day, campaign) !== 'ended' || ended.includes(campaign));
  return {
    ...(shown.length > 0 ? { searched: { title: words.titles.codes, texts: [siteWords.code.listIntro] } } : {}),
    route: {
      path,
      kind: 'code-list',
      head: headOf(path, { title: words.titles.codes, description: words.descriptions.codes }),
      search: { kind: words.kinds.page },
      view: { campaigns: shown.map((campaign) => campaignView(content, day, campaign)) },
    },
  };
}

function campaignView(content: Content, day: string, campaign: Entry<'qr-campaign'>): CampaignView {
  const period = periodText(campaign.startsOn, campaign.endsOn);
  return {
    title: campaign.title,
    callToAction: campaign.callToAction,
    issuer: content.get('agency', campaign.issuer)?.name ?? '',
    period,
    state: byDay(day, turnsOf(campaign), (on) => {
      const state = campaignState(on, campaign);
      const text = words.campaign.states[state];
      if (state === 'ended') return { state, text, ...afterItsEnd(content, campaign) };
      return { state, text, destination: state === 'running' ? follow(content, waysOf(campaign, undefined, false)) : undefined };
    }),
  };
}

export function unknownCodeRoute(): PageRoute {
  const path = paths.unknownCode();
  return {
    route: {
      path,
      kind: 'unknown-code',
      head: headOf(path, {
        title: words.titles.notACode,
        description: words.descriptions.notACode,
        parents: [{ label: words.titles.codes, href: paths.codes() }],
        noindex: true,
      }),
      view: { campaigns: { label: words.titles.codes, href: paths.codes() } },
    },
  };
}
