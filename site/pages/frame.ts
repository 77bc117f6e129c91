import { hash } from 'node:crypto';
import { campaignState } from '@pho-luat/shared/code-ways';
import { labelOf } from '@pho-luat/shared/choices';
import { paths } from '@pho-luat/shared/paths';
import { qrPath } from '@pho-luat/shared/qr-path';
import { defaultSetting } from '../words/pages.ts';
import { qrModules } from '../src/qr.ts';
import type { FrameView, LinkView, SymbolView } from '../src/views.ts';
import { languageOf, linkTo } from './addresses.ts';
import { coloursOf } from './colours.ts';
import type { Edition } from './edition.ts';
import { pictureView, shownPicture } from './pictures.ts';
import { followCode } from './views/codes.ts';

export function frameOf(edition: Edition): FrameView {
  const { content, siteUrl } = edition;
  const setting = content.setting;
  const campaign = sidebarCampaign(edition);
  const emblem = pictureView(shownPicture(edition, setting?.emblem), { alt: '' });
  const colours = coloursOf(content);
  return {
    siteName: setting?.siteName ?? defaultSetting.siteName,
    siteDescription: setting?.siteDescription ?? defaultSetting.siteDescription,
    siteUrl,
    ...(setting?.isDemo ? { isDemo: true } : {}),
    owner: content.get('agency', setting?.owner)?.name ?? defaultSetting.owner,
    emblem,
    colours: colours?.path,
    ...(setting?.address ? { address: setting.address } : {}),
    ...(setting?.hotline ? { hotline: setting.hotline } : {}),
    editorsContact: setting?.editorsContact ?? defaultSetting.editorsContact,
    staticPages: content.all('page').map((page) => ({ ...linkTo.page(page), ...languageOf(page) })),
    utilityLinks: setting?.utilityLinks.map(namedLink) ?? [],
    newsSources: setting?.newsSources.map(namedLink) ?? [],
    social:
      setting?.socialLinks.map(({ network, url, fanpageQr }) => ({
        label: labelOf('socialNetworks', network),
        href: url,
        ...(fanpageQr ? { symbol: symbolOf(url) } : {}),
      })) ?? [],
    campaign,
  };
}

function namedLink({ name, url }: { name: string; url: string }): LinkView {
  return { label: name, href: url };
}

/** The running campaign that was published last among those meant for the side column. */
function sidebarCampaign({ content, day, siteUrl }: Edition): FrameView['campaign'] {
  const campaign = content
    .all('qr-campaign')
    .filter((each) => each.showInSidebar && campaignState(day, each) === 'running')
    .at(-1);
  if (!campaign) return undefined;
  // Not a poster's code: an opening from here would count as an opening of the poster.
  const href = followCode(content, campaign.destination)?.href;
  if (!href) return undefined;
  return { title: campaign.title, callToAction: campaign.callToAction, href, symbol: symbolOf(new URL(href, siteUrl).href) };
}

function symbolOf(address: string): SymbolView {
  return { src: paths.symbol(hash('sha256', address)), address };
}

/** The files of the frame's symbols: path → SVG. */
export function symbolFiles({ campaign, social }: FrameView): [path: string, svg: string][] {
  const symbols = [campaign?.symbol, ...social.map(({ symbol }) => symbol)];
  return symbols.flatMap((symbol) => {
    if (!symbol) return [];
    const modules = qrModules(symbol.address);
    const view = `viewBox="0 0 ${modules.length} ${modules.length}" shape-rendering="crispEdges"`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${view}><rect width="100%" height="100%" fill="#fff"/><path d="${qrPath(modules)}" stroke="#000"/></svg>`;
    return [[symbol.src, svg]];
  });
}
