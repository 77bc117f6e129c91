import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';
import { unit } from '../lib/systemd/unit.ts';
import { root } from '../lib/tools.mjs';
import { ofProgram } from './support/process.ts';

/** The unit under a systemd that boots, over the system of this machine, without its settings and without a network. */

const program = '/srv/code';
const varDir = '/srv/var';

/** In the place of `npm start`: it tells systemd what a start tells it, by the same code. */
const start = `
import { appendFileSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { tellSystemd } from '${program}/scripts/lib/systemd/tell.ts';
const at = (name) => '${varDir}/' + name;
const note = (what) => appendFileSync(at('noted'), what + '\\n');
const isServed = () => existsSync(at('served'));
createServer((_request, response) => response.writeHead(isServed() ? 200 : 503).end()).listen(4321, '127.0.0.1');
note('begins');
process.on('SIGTERM', () => { note('ends'); process.exit(); });
const hangs = new Int32Array(new SharedArrayBuffer(4));
setInterval(() => { while (existsSync(at('hang'))) Atomics.wait(hangs, 0, 0, 100); }, 100);
await tellSystemd('http://127.0.0.1:4321/', () => false, new AbortController().signal);
`;

/** What an operator would type, and see. */
const operator = `
is() { echo "$1: $(systemctl show --property=ActiveState,NRestarts,Result --value pho-luat | paste -sd ' ')"; }
cd ${varDir}
systemctl start --no-block pho-luat
until [ -s noted ] || systemctl is-failed --quiet pho-luat; do sleep 0.1; done
sleep 1
is begun
touch served
# One that systemd is never told of would be waited for without an end.
timeout 200 systemctl start pho-luat || exit
is served
systemctl show --property=StatusText --value pho-luat
touch hang
while systemctl is-active --quiet pho-luat; do sleep 0.1; done
until systemctl is-active --quiet pho-luat || systemctl is-failed --quiet pho-luat; do sleep 0.1; done
is hung
systemctl stop pho-luat
is stopped
`;

const isHere = process.getuid?.() === 0 && existsSync('/usr/bin/systemd-nspawn') && existsSync('/usr/lib/systemd/systemd');

test('systemd starts the unit, waits until the site is served, ends what hangs, starts it again, and stops it', async ({
  skip,
}) => {
  skip(!isHere, 'It needs root, systemd and systemd-nspawn (systemd-container).');
  const folder = await folderOfTest('systemd-');
  const lay = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  await mkdir(join(folder, 'var'));
  const node = '/srv/node';
  const text = unit({ varDir, user: 'root' }).replaceAll(root, program).replace(process.execPath, node);
  const driver = `[Service]
Type=oneshot
TimeoutStartSec=20min
ExecStart=/bin/bash /srv/operator.sh
ExecStopPost=/bin/systemctl poweroff --force
StandardOutput=file:${varDir}/seen
`;
  const binds = {
    [root]: program,
    [process.execPath]: node,
    [await lay('run.mjs', start)]: `${program}/scripts/run.mjs`,
    [await lay('operator.sh', operator)]: '/srv/operator.sh',
    [await lay('pho-luat.service', text)]: '/run/systemd/system/pho-luat.service',
    [await lay('soon.conf', `[Service]\nWatchdogSec=20s\nRestartSec=0\nExecStopPost=/bin/rm -f ${varDir}/hang\n`)]:
      '/run/systemd/system/pho-luat.service.d/soon.conf',
    [await lay('operator.service', driver)]: '/run/systemd/system/operator.service',
  };
  const { code, said } = ofProgram(
    'systemd-nspawn',
    [
      '--quiet',
      '--register=no',
      '--keep-unit',
      '--private-network',
      '--console=pipe',
      `--machine=pho-luat-${process.pid}`,
      '--directory=/',
      '--volatile=yes',
      `--bind=${join(folder, 'var')}:${varDir}`,
      ...Object.entries(binds).map(([from, to]) => `--bind-ro=${from}:${to}`),
      // There is no network to wait for.
      '--boot',
      '--',
      'systemd.unit=operator.service',
      'systemd.mask=systemd-networkd-wait-online.service',
    ],
    { env: { ...process.env, SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: '1' } },
  );
  await code;
  const seen = await readFile(join(folder, 'var/seen'), 'utf8').catch(said);
  expect(seen).toBe(`begun: success 0 activating
served: success 0 active
The site is served: http://127.0.0.1:4321/
hung: success 1 active
stopped: success 1 inactive
`);
  expect(await readFile(join(folder, 'var/noted'), 'utf8')).toBe('begins\nbegins\nends\n');
});
