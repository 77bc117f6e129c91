import { minPasswordLength } from '../../limits.ts';
import { cmsWords } from '../../words/cms.ts';
import contentManager from './content-manager.json' with { type: 'json' };
import mediaLibrary from './media-library.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };

/** Strapi's own Vietnamese covers two fifths; what an editor meets daily is filled in here. */
export const translations = {
  ...shell,
  ...contentManager,
  ...mediaLibrary,
  'Auth.form.password.hint': cmsWords.passwordHint(minPasswordLength),
};
