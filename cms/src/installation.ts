import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { installationAt } from '@pho-luat/shared/installation';
import { readEnvironment, type Environment } from '@pho-luat/shared/environment';
import { secretsSchema, type Secrets } from '@pho-luat/shared/secrets';

/** Where this installation keeps its state, and what it was started with. Read once, by the configuration and by the doors. */
interface Installation extends Environment {
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
