import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { writeFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { requireProgram } from '../../../scripts/test/support/programs.ts';

/** nginx and Caddy themselves, over a folder of the test's own. */

export const hasIpv6 = Object.values(networkInterfaces()).some((of) => of?.some(({ address }) => address === '::1'));

export async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/**
 * `text` is a configuration that a start wrote for it; what else it needs is in the folder. `plainPort` stands for 80 beside https.
 */
export const servers = {
  async nginx(folder: string, siteUrl: string, text: string, plainPort?: number): Promise<ChildProcess> {
    const { port } = new URL(siteUrl);
    await writeFile(
      join(folder, 'site.conf'),
      text
        .replaceAll(/listen \[::\](.*)/g, hasIpv6 ? 'listen [::1]$1' : '')
        .replaceAll('[::1]:80;', `[::1]:${plainPort ?? port};`)
        .replaceAll('[::1]:443 ', `[::1]:${port} `)
        .replace('listen 80;', `listen 127.0.0.1:${plainPort ?? port};`)
        .replace('listen 443 ', `listen 127.0.0.1:${port} `),
    );
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
    await writeFile(
      join(folder, 'nginx.conf'),
      `daemon off; master_process off; pid ${folder}/pid; error_log stderr; events {}
http { include /etc/nginx/mime.types; access_log ${folder}/nginx.log; ${temporary.join(' ')} include ${folder}/site.conf; }`,
    );
    return run(folder, 'nginx', ['-e', 'stderr', '-c', join(folder, 'nginx.conf')], siteUrl);
  },
  async Caddy(folder: string, siteUrl: string, text: string, plainPort?: number): Promise<ChildProcess> {
    const withLog = text.replace(' {\n', ` {\n  log {\n    output file ${folder}/Caddy.log\n  }\n`);
    await writeFile(join(folder, 'site.Caddyfile'), withLog);
    const own = `{\n  admin off\n${plainPort ? `  http_port ${plainPort}\n` : ''}}\n`;
    await writeFile(join(folder, 'Caddyfile'), `${own}import ${folder}/site.Caddyfile\n`);
    return run(folder, 'caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], siteUrl);
  },
};

async function run(folder: string, program: 'nginx' | 'caddy', args: string[], siteUrl: string): Promise<ChildProcess> {
  await requireProgram(program);
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin`, HOME: folder };
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  while (!(await isListening(siteUrl))) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${said}`);
    await wait(50);
  }
  return child;
}

function isListening(siteUrl: string): Promise<boolean> {
  const { hostname, port } = new URL(siteUrl);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const found = (isThere: boolean) => () => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', found(true)).once('error', found(false));
  });
}
