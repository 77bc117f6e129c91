import { installation } from '../src/installation.ts';
import { maxUploadBytes } from '../src/limits.ts';

const { smtpUrl, mailFrom } = installation();

/** A server that does not answer is told in time, while somebody waits for it. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** The limits are in the address, for beside one nodemailer takes no other option. */
function smtp(address: string) {
  const url = new URL(address);
  for (const [name, milliseconds] of Object.entries(patience)) url.searchParams.set(name, String(milliseconds));
  return {
    provider: 'nodemailer',
    providerOptions: { url: url.href },
    settings: { defaultFrom: mailFrom, defaultReplyTo: mailFrom },
  };
}

export default () => ({
  // Without one nothing asks for a mail (`src/accounts/mail.ts`).
  ...(smtpUrl ? { email: { config: smtp(smtpUrl) } } : {}),
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
