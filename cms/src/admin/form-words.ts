import { setLocale } from 'yup';
import { error } from '../rules/issue.ts';
import { issueText } from '../words/issues.ts';

/** The one check in the admin's form that Strapi has no message for: an address (`slug`). It shows yup's, in English. */
export function sayAddressFaultInVietnamese(): void {
  setLocale({ string: { matches: issueText(error('slug', 'notASlug')) } });
}
