import { paths } from '@pho-luat/shared/paths';
import { mailIn } from '@pho-luat/shared/mail';
import type { Edition } from './edition.ts';

/**
 * Whom to tell of a weakness of the site (RFC 9116); nothing where the settings have no mail address. It holds until the same month of the
 * next year begins, so the file changes once a month, and never says longer than the year that the standard recommends.
 */
export function securityText({ content, day, siteUrl }: Pick<Edition, 'content' | 'day' | 'siteUrl'>): string | undefined {
  const mail = mailIn(content.setting?.editorsContact ?? '');
  if (!mail) return undefined;
  const [year = '', month = ''] = day.split('-');
  const lines = {
    Contact: `mailto:${mail}`,
    Expires: `${Number(year) + 1}-${month}-01T00:00:00+07:00`,
    'Preferred-Languages': 'vi',
    Canonical: siteUrl + paths.security(),
  };
  return Object.entries(lines)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}
