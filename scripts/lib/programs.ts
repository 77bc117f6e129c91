import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './system-packages.ts';

/** Programs of other makers that the tests ask, and the packages that bring them: servers with our configurations, a push, a certificate. */
const packages = { nginx: 'nginx-light', caddy: 'caddy', rsync: 'rsync', openssl: 'openssl' };

export async function requirePrograms(): Promise<void> {
  const missing = Object.entries(packages).filter(([program]) => !isInstalled(program));
  if (missing.length === 0) return;
  const names = missing.map(([program]) => program).join(', ');
  await installPackages(
    names,
    missing.map(([, name]) => name),
    `install ${names}`,
  );
}

function isInstalled(program: string): boolean {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}
