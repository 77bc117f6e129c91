import { installation } from '../src/installation.ts';
import { maxUploadBytes } from '../src/limits.ts';

const { smtpUrl, mailFrom } = installation();

/** Reports a mail server that does not answer while the person who asked still waits. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** The limits are in the address, because nodemailer takes no other option beside one. */
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
      // The check is ours (`src/uploads`). Strapi's believes what a browser declares, answers in English, and warns where it has no list.
      security: { deniedTypes: [] },
      // The publisher makes the sizes that pages need.
      breakpoints: {},
    },
  },
});
