import { installation } from '../src/installation.ts';
import { maxUploadBytes } from '../src/limits.ts';

const { smtpUrl, mailFrom } = installation();

/** A server that does not answer is told in time, while somebody waits for it. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
const smtp = {
  provider: 'nodemailer',
  providerOptions: { url: smtpUrl, ...patience },
  settings: { defaultFrom: mailFrom, defaultReplyTo: mailFrom },
};

export default () => ({
  // Without one nothing asks for a mail (`src/accounts/mail.ts`).
  ...(smtpUrl ? { email: { config: smtp } } : {}),
  upload: {
    config: {
      sizeLimit: maxUploadBytes,
      // The check is ours (`src/desk/uploads`). Strapi's believes what a browser declares, answers in English, and warns where it has no list.
      security: { deniedTypes: [] },
      // The publisher makes the sizes that pages need.
      breakpoints: {},
    },
  },
});
