import { isPublicHost } from '../public-host.ts';
import { fold, shorten } from '@pho-luat/shared/text';
import { isAllowedAddress } from '@pho-luat/shared/text-addresses';
import { error, warning, type Issue } from '../issue.ts';
import type { ReadText } from './read-text.ts';

export function linkIssues(field: string, { links, pictures }: ReadText): Issue[] {
  return [
    ...links.flatMap(({ href, words }) => [...addressIssues(field, href, words), ...wordIssues(field, href, words)]),
    ...pictures.filter(({ src }) => isOfDesk(src)).map(({ src }) => error(field, 'pictureOfDesk', { address: src }, src)),
  ];
}

/** An address alone in a field of its own. */
export function fieldAddressIssues(field: string, address: string): Issue[] {
  return isOfDesk(address) ? [error(field, 'addressOfDesk', { address })] : [];
}

function addressIssues(field: string, href: string, words: string): Issue[] {
  const context = { words: words || href, address: href };
  if (isOfDesk(href)) return [error(field, 'linkToDesk', context, href)];
  if (isPlaceholder(href)) return [error(field, 'linkPlaceholder', context, href || words)];
  return isAllowedAddress(href) ? [] : [error(field, 'linkUnusable', context, href)];
}

/** What editors leave when no address was given, and what begins one without going on. */
function isPlaceholder(href: string): boolean {
  return /^(#|link|url|địa chỉ|address|text|https?:(\/\/)?(www\.)?|\.{3}|…)?$/iu.test(decoded(href).trim());
}

function decoded(href: string): string {
  try {
    return decodeURI(href).normalize('NFC');
  } catch {
    return href;
  }
}

/**
 * Whether an address opens for nobody but people of the office: this machine, a network that is not the internet, a page of the admin.
 * Hosts under `.example` are of the demonstration, and nobody's.
 */
function isOfDesk(address: string): boolean {
  if (/^\/(admin(\/|$)|content-manager\/|preview\/)/i.test(address)) return true;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  if (/^\/admin\/(content-manager|plugins|auth|settings)\//i.test(url.pathname)) return true;
  return !isPublicHost(address) && !url.hostname.endsWith('.example');
}

/** Syllables without marks that say only «press this»: words made of nothing else do not tell where a link leads. */
const pointing: ReadonlySet<string> = new Set(
  'bam nhan nhap kich click chuot vao tai o day do nay here xem them chi tiet ve link duong dan lien ket'.split(' '),
);

function wordIssues(field: string, href: string, words: string): Issue[] {
  const syllables = fold(words).match(/[a-z]+/g) ?? [];
  if (syllables.length > 0 && syllables.every((syllable) => pointing.has(syllable)))
    return [warning(field, 'linkSaysNothing', { words }, href)];
  // A short name such as dichvucong.gov.vn can be read; what comes behind the host cannot.
  return /^(https?:\/\/|www\.)\S*$|^[\w.-]+\.[a-z]{2,}\/\S+$/i.test(words)
    ? [warning(field, 'linkIsAddress', { words: shorten(words, 80) }, href)]
    : [];
}
