import { randomBytes } from 'node:crypto';
import { chmod, readFile } from 'node:fs/promises';
import { ifThere } from '@pho-luat/shared/if-there';
import { installationAt } from '@pho-luat/shared/installation';
import { parsedJson } from '@pho-luat/shared/json';
import { secretsSchema, type Secrets } from '@pho-luat/shared/secrets';
import { writeDurably } from '../../site/lib/durable.ts';
import { Problem } from './problem.mjs';

/** Makes `VAR_DIR/secrets.json` where there is none. One that exists is never changed: what it encrypted would be lost. */
export async function ensureSecrets(varDir: string): Promise<Secrets> {
  const file = installationAt(varDir).secrets;
  const text = await ifThere(readFile(file, 'utf8'));
  if (text === undefined) return writeSecrets(file);

  await chmod(file, 0o600);
  const result = secretsSchema.safeParse(parsedJson(text));
  if (result.success) return result.data;
  throw new Problem(`${file} is damaged: bring it back from a backup. Removing it makes new secrets and ends every session.`);
}

async function writeSecrets(file: string): Promise<Secrets> {
  const secrets: Secrets = {
    appKeys: [newSecret(), newSecret()],
    apiTokenSalt: newSecret(),
    adminJwtSecret: newSecret(),
    transferTokenSalt: newSecret(),
    encryptionKey: newSecret(),
    readToken: newSecret(),
    reportToken: newSecret(),
  };
  await writeDurably(file, `${JSON.stringify(secrets, null, 2)}\n`, 0o600);
  return secrets;
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
