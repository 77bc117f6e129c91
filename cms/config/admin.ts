import { resetMail } from '../src/words/mails.ts';
import { installation } from '../src/installation.ts';
import { previewAddress } from '../src/preview/address.ts';

const { secrets } = installation();

const hour = 60 * 60;

export default () => ({
  auth: {
    secret: secrets.adminJwtSecret,
    sessions: {
      accessTokenLifespan: hour / 4,
      // A day's work; «remember me» lasts two weeks, and ends after one without use.
      idleSessionLifespan: 2 * hour,
      maxSessionLifespan: 12 * hour,
      idleRefreshTokenLifespan: 7 * 24 * hour,
      maxRefreshTokenLifespan: 14 * 24 * hour,
    },
    // `secure` is left to Strapi: on for every request that came by https, so that a plain office network can log in too.
    cookie: { sameSite: 'strict' },
  },
  // Tries are counted by `src/accounts`; Strapi's own five by address and e-mail would shut out a known browser too.
  rateLimit: { enabled: false },
  apiToken: { salt: secrets.apiTokenSalt, secrets: { encryptionKey: secrets.encryptionKey } },
  secrets: { encryptionKey: secrets.encryptionKey },
  transfer: { token: { salt: secrets.transferTokenSalt } },
  forgotPassword: { emailTemplate: resetMail },
  preview: {
    enabled: true,
    config: {
      handler: (uid: string, { documentId, status }: { documentId: string; status?: string }) =>
        previewAddress(uid, documentId, status, new Date()),
    },
  },
  flags: { nps: false, promoteEE: false },
  ai: { enabled: false },
});
