import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './system-packages.ts';

/** The servers of other makers that a release brings configurations for: the tests ask them what ours is asked. */
export async function requireWebServers(): Promise<void> {
  if (['nginx', 'caddy'].every(isInstalled)) return;
  await installPackages('nginx and Caddy', ['nginx-light', 'caddy'], 'install nginx and caddy');
}

function isInstalled(program: string): boolean {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}
