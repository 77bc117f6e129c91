import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../shared/test/support/free-port.ts';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';
import { serverConfigurations } from '../../site/server/configurations.ts';
import { nginxVersion } from '../../site/server/nginx-version.ts';
import { movedAddresses } from '../../site/server/moved-addresses.ts';
import { run } from '../lib/command.mjs';
import { unit } from '../lib/systemd/unit.ts';
import { blocksOf, guideIn } from './support/operators-guide.ts';
import { startPostgres, type Postgres } from './support/postgres.ts';
import { requireProgram } from './support/programs.ts';

/**
 * The commands that the operators' guide has root type, page after page, below a folder instead of `/`: the shell, its files, nginx and
 * PostgreSQL are real; packages, users and systemd are noted.
 */

const root = await temporaryFolder('pho-luat-root-');
const home = join(root, 'srv/pho-luat');
const servers = join(home, 'var/servers');
const site = 'https://phapluat.cantho.example';
const below = (text: string) => text.replaceAll('/srv/pho-luat', home).replace(/(?<![\w.])\/etc\//g, `${root}/etc/`);
let postgres: Postgres;

const noted = async () => (await readFile(join(root, 'noted'), 'utf8')).trim().split('\n');

async function layProgram(name: string, script: string): Promise<void> {
  await writeFile(join(root, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

async function lay(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

beforeAll(async () => {
  await Promise.all([requireProgram('openssl'), requireProgram('nginx')]);
  postgres = await startPostgres();
  await mkdir(join(root, 'bin'));
  const note = `echo "$(basename "$0") $*" >> '${root}/noted'`;
  for (const name of ['apt-get', 'usermod', 'chown']) await layProgram(name, note);
  await layProgram('useradd', `${note}; mkdir -p '${home}'`);
  // A unit by its path has to be there.
  await layProgram('systemctl', `${note}; for each; do case "$each" in /*) test -f "$each" || exit 1;; esac; done`);
  await layProgram('su', `${note}; [ "$2" != postgres ] || exec sh -e -c "$4"`);
  const real = execFileSync('sh', ['-c', 'command -v nginx'], {
    env: { PATH: `${process.env.PATH}:/usr/sbin` },
    encoding: 'utf8',
  });
  const [plain, safe] = [await freePort(), await freePort()];
  // All that is in conf.d, at ports that nobody needs root for.
  const places = `/listen \\[::\\]/d; s/listen 80;/listen 127.0.0.1:${plain};/; s/listen 443 /listen 127.0.0.1:${safe} /; s#"/etc/#"${root}/etc/#`;
  await layProgram(
    'nginx',
    `${note}; rm -rf '${root}/checked'; mkdir '${root}/checked'
for each in '${root}'/etc/nginx/conf.d/*.conf; do sed '${places}' "$each" > '${root}/checked'/"$(basename "$each")" || exit 1; done
# A warning is for an operator as good as a refusal, but for one that the guide speaks of.
said=$(${real.trim()} -e stderr "$@" -c '${root}/nginx.conf' 2>&1) || { echo "$said" >&2; exit 1; }
case "$(echo "$said" | grep -v 'protocol options redefined')" in *'[warn]'*) echo "$said" >&2; exit 1;; esac`,
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path ${root}/${each};`);
  const http = `access_log off; ${temporary.join(' ')} include ${root}/checked/*.conf;`;
  await lay('nginx.conf', `pid ${root}/pid; error_log stderr; events {} http { ${http} }`);
  for (const folder of ['nginx/conf.d', 'caddy', 'cron.d', 'ssl/private'])
    await mkdir(join(root, 'etc', folder), { recursive: true });
  // What a machine has by then that was started once.
  const tls = { certificate: join(servers, 'tls/fullchain.pem'), key: join(servers, 'tls/privkey.pem') };
  const at = {
    current: join(home, 'var/current'),
    healthz: join(servers, 'healthz.json'),
    tls,
    nginxVersion: await nginxVersion(),
  };
  for (const [name, text] of serverConfigurations({ url: site }, at)) await lay(`srv/pho-luat/var/servers/${name}`, text);
  for (const [name, text] of movedAddresses({ [`/${'tin-'.repeat(99)}/`]: '/' }, () => false))
    await lay(`srv/pho-luat/var/servers/${name}`, text);
  await lay('srv/pho-luat/var/servers/pho-luat.service', unit({ varDir: join(home, 'var'), user: 'pho-luat' }));
  await lay('srv/pho-luat/rehearsal/environment', '');
  const files = ['-keyout', join(root, 'privkey.pem'), '-out', join(root, 'fullchain.pem')];
  await run('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, '-subj', '/CN=phapluat.cantho.example']);
});
afterAll(() => postgres.stop());

async function type(script: string): Promise<void> {
  const { hostname, port, username, pathname } = new URL(postgres.url);
  const PG = { PGHOST: hostname, PGPORT: port, PGUSER: username, PGDATABASE: pathname.slice(1) };
  const env = { ...process.env, ...PG, PATH: `${join(root, 'bin')}:${process.env.PATH}` };
  await run('bash', ['-e', '-c', below(script)], { cwd: root, env });
}

// PostgreSQL's user is made on a later page than the database of a rehearsal.
const pages = [...guideIn('en')].toSorted(([a], [b]) => Number(a.startsWith('6-')) - Number(b.startsWith('6-')));
const blocks = pages.flatMap(([page, text]) =>
  blocksOf(text).flatMap(({ kind, text: typed }, at) => (kind === 'sh root' ? [{ page, at, typed }] : [])),
);

describe('what the operators’ guide has root type', () => {
  it.each(blocks)('ends well: $page, block $at', async ({ typed }) => {
    await expect(type(typed)).resolves.toBeUndefined();
  });

  it('brings what it is about', async () => {
    expect((await noted()).filter((line) => line.startsWith('apt-get install'))).toEqual(
      ['--no-install-recommends ca-certificates git npm', 'caddy', 'nginx', 'postgresql'].map(
        (packages) => `apt-get install --yes ${packages}`,
      ),
    );
    expect(await noted()).toContain(`systemctl enable --now ${servers}/pho-luat.service`);
    expect(await readdir(join(root, 'checked'))).toEqual(
      ['pho-luat', 'pho-luat-cms', 'pho-luat-former', '00-pho-luat-moved'].map((name) => `${name}.conf`).toSorted(),
    );
    expect(await readFile(join(root, 'etc/caddy/Caddyfile'), 'utf8')).toContain(`import ${servers}/Caddyfile\n`);
  });
});

describe('what the guide gives to cron', () => {
  const jobs = blocks.flatMap(({ typed }) => typed.match(/^(?:\S+ ){5}root .*/gm) ?? []);
  const ofServer = { nginx: 'nginx -t -q', caddy: undefined };
  const commandFor = (name: string) =>
    jobs.find((line) => line.includes(`moved.${name}`))?.replace(/^(?:\S+ ){5}root /, '') ?? '';
  const copyAt = (name: string) => join(root, `etc/${name}/phapluat.cantho.example.moved`);

  it.each(Object.entries(ofServer))('brings moved addresses to %s when they have changed, and only then', async (name, check) => {
    const [command, copy] = [commandFor(name), copyAt(name)];
    await rm(join(root, 'noted'));
    await type(command);
    expect(await readFile(copy, 'utf8')).toBe(await readFile(join(servers, `moved.${name}`), 'utf8'));
    expect(await noted()).toEqual([...(check ? [check] : []), `systemctl reload ${name}`]);
    await type(command);
    expect((await noted()).filter((line) => line.startsWith('systemctl'))).toHaveLength(1);
  });

  it('takes away a list that nginx refuses, so that it can start again, and brings the next one', async () => {
    const command = commandFor('nginx');
    const [list, copy] = [join(servers, 'moved.nginx'), copyAt('nginx')];
    const good = await readFile(list, 'utf8');
    await writeFile(list, '"/cu/-" "/moi/"');
    await type(command);
    await expect(readFile(copy)).rejects.toThrow('ENOENT');
    await writeFile(list, good);
    await type(command);
    expect(await readFile(copy, 'utf8')).toBe(good);
  });
});
