import { setLocale } from 'yup';
import { error } from '../rules/issue.ts';
import { issueText } from '../words/issues.ts';

/** The one check of the admin's own form without words of Strapi's: that of an address (`slug`). It has yup's, in English. */
export function sayAddressFaultInVietnamese(): void {
  setLocale({ string: { matches: issueText(error('slug', 'notASlug')) } });
}
