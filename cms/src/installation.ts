import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
  const secrets = secretsSchema.parse(JSON.parse(readFileSync(join(varDir, 'secrets.json'), 'utf8')));
  return { ...environment, varDir, cmsDir: join(varDir, 'cms'), secrets };
}
