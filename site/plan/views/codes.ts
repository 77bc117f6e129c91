import { formatDay } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import * as words from '@pho-luat/shared/words/pages';
import type { CodeView } from '../../src/views.ts';
import { followLink } from '../addresses.ts';
import type { Entry } from '../content.ts';
import type { Edition, Planned } from '../edition.ts';
import { headOf } from '../heads.ts';
import { periodText } from './plan.ts';

/** A printed code opens for ever: each has its page, whatever became of its campaign. */
export function codeRoutes(edition: Edition): Planned[] {
  return edition.content.all('qr-code').map((code): Planned => {
    const path = paths.code(code.code);
    const view = codeView(edition, code);
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
        }),
        view,
      },
    };
  });
}

export type CampaignState = 'running' | 'not-started' | 'ended';

export function campaignState(
  day: string,
  { startsOn, endsOn }: Pick<Entry<'qr-campaign'>, 'startsOn' | 'endsOn'>,
): CampaignState {
  if (startsOn && startsOn > day) return 'not-started';
  return endsOn && endsOn < day ? 'ended' : 'running';
}

function codeView({ content, day }: Edition, { code, campaign: campaignId, placementKey }: Entry<'qr-code'>): CodeView {
  const campaign = content.get('qr-campaign', campaignId);
  if (!campaign) return { title: words.titles.unknownCode, issuer: '', state: 'none', message: words.campaign.gone, code };

  const state = campaignState(day, campaign);
  const placement = campaign.placements.find(({ key }) => key === placementKey);
  const destination = followLink(
    content,
    state === 'ended' ? (campaign.endedDestination ?? campaign.destination) : (placement?.destination ?? campaign.destination),
  );
  // A code that runs towards nothing is as good as none: its reader needs the ways on that such a page shows.
  const leadsNowhere = state === 'running' && !destination;
  const message = leadsNowhere ? words.campaign.destinationGone : messageOf(state, campaign);
  return {
    title: campaign.title,
    issuer: content.get('agency', campaign.issuer)?.name ?? '',
    ...(campaign.description ? { description: campaign.description } : {}),
    state: leadsNowhere ? 'none' : state,
    ...(message ? { message } : {}),
    ...(destination ? { destination } : {}),
    code,
  };
}

function messageOf(state: CampaignState, campaign: Entry<'qr-campaign'>): string | undefined {
  if (state === 'not-started' && campaign.startsOn) return words.campaign.startsOn(formatDay(campaign.startsOn));
  if (state === 'ended') return campaign.endedMessage ?? (campaign.endsOn && words.campaign.ended(formatDay(campaign.endsOn)));
  return undefined;
}

export function codeListRoute({ content, day }: Edition): Planned {
  const path = paths.codes();
  const campaigns = content.all('qr-campaign').filter((campaign) => campaignState(day, campaign) === 'running');
  return {
    route: {
      path,
      kind: 'code-list',
      head: headOf(path, { title: words.titles.codes, description: words.descriptions.codes }),
      view: {
        campaigns: campaigns.map((campaign) => {
          const period = periodText(campaign.startsOn, campaign.endsOn);
          const destination = followLink(content, campaign.destination);
          return {
            title: campaign.title,
            callToAction: campaign.callToAction,
            issuer: content.get('agency', campaign.issuer)?.name ?? '',
            ...(period ? { period } : {}),
            ...(destination ? { destination } : {}),
          };
        }),
      },
    },
  };
}
