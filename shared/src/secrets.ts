import { z } from 'zod';

const secret = z.string().min(32);

/** `VAR_DIR/secrets.json`: made once by `scripts/lib/secrets.ts`, read by the CMS (all) and by the publisher (its two tokens). */
export const secretsSchema = z.strictObject({
  appKeys: z.array(secret).min(1),
  apiTokenSalt: secret,
  adminJwtSecret: secret,
  transferTokenSalt: secret,
  encryptionKey: secret,
  /** Opens the publication log for the publisher. */
  readToken: secret,
  /** Lets the publisher say how a release went. */
  reportToken: secret,
});

export type Secrets = z.infer<typeof secretsSchema>;
