import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './system-packages.ts';

/** Programs of other makers that tests ask, and the packages that bring them: servers with our configurations, a push, a certificate. */
const packages = { nginx: 'nginx-light', caddy: 'caddy', rsync: 'rsync', openssl: 'openssl', 'systemd-analyze': 'systemd' };

export async function requireProgram(program: keyof typeof packages): Promise<void> {
  if (!isInstalled(program)) await installPackages(program, [packages[program]], `install ${program}`);
}

function isInstalled(program: string): boolean {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}
