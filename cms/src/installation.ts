import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { installationAt } from '@pho-luat/shared/installation';
import { readEnvironment } from '@pho-luat/shared/environment';
import { secretsSchema, type Secrets } from '@pho-luat/shared/secrets';

/** Where this installation keeps its state, and what it was started with. Read once, by the configuration and by the doors. */
interface Installation {
  cmsPort: number;
  siteUrl: string;
  databaseUrl: string | undefined;
  filesUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  /** Where editors open the admin. */
  cmsUrl: string;
  /** This many megabytes of the disk stay free. */
  diskReserveMb: number;
  /** Whether links to other sites are looked at. */
  looksOutside: boolean;
  /** All state of the installation. */
  varDir: string;
  /** What belongs to the CMS alone. */
  cmsDir: string;
  secrets: Secrets;
}

let known: Installation | undefined;

export function installation(): Installation {
  known ??= read();
  return known;
}

function read(): Installation {
  const environment = readEnvironment(process.env);
  const varDir = resolve(environment.varDir);
  const { cms: cmsDir, secrets: secretsFile } = installationAt(varDir);
  const secrets = secretsSchema.parse(JSON.parse(readFileSync(secretsFile, 'utf8')));
  return { ...environment, varDir, cmsDir, secrets };
}
