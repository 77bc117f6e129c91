import { setLocale } from 'yup';
import { error } from '@pho-luat/shared/rules/issue';
import { issueText } from '@pho-luat/shared/words/issues';

/** The one check of the admin's own form without words of Strapi's: that of an address (`slug`). It has yup's, in English. */
export function sayAddressFaultInVietnamese(): void {
  setLocale({ string: { matches: issueText(error('slug', 'notASlug')) } });
}
