import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { ifThere } from '@pho-luat/shared/if-there';
import { root } from '../tools.mjs';

const name = 'pho-luat.service';

/**
 * For operators with and without the unit enabled: a start by hand beside an enabled unit would be refused, or end with its
 * terminal.
 */
export const startIt =
  'Start the installation: systemctl start pho-luat (as root), or npm start where that unit is not enabled on this VAR_DIR.';

/** Written by a start, for an operator who lets systemd make the next one: as this user, on this folder. */
export async function writeUnit(varDir: string): Promise<void> {
  const folder = join(varDir, 'servers');
  const file = join(folder, name);
  const text = unit({ varDir, user: userInfo().username });
  // systemctl asks for a daemon-reload when the file is newer than what it has loaded.
  if ((await ifThere(readFile(file, 'utf8'))) === text) return;
  await mkdir(folder, { recursive: true });
  await writeFile(file, text);
}

/** What has been built is only started: `npm run build` before it, since a build needs the registry and its own time. */
export function unit({ varDir, user }: { varDir: string; user: string }): string {
  return `[Unit]
Description=Phổ Luật: the CMS, the publisher and the public site
Documentation=file://${escaped(join(root, 'README.md'))}
Wants=network-online.target
After=network-online.target

[Service]
Type=notify
NotifyAccess=all
User=${user}
WorkingDirectory=${escaped(root)}
Environment=${quoted(`VAR_DIR=${varDir}`)}
ExecStart=${quoted(process.execPath)} scripts/run.mjs start
# The first release of a large log takes its time; a start that fails ends by itself.
TimeoutStartSec=infinity
# Nobody turned its event loop for so long.
WatchdogSec=10min
Restart=always
RestartSec=5
# The public server goes on serving when the supervisor dies; a stop asks the supervisor, which ends all.
KillMode=process
TimeoutStopSec=2min
# It was asked to stop while it was still starting.
SuccessExitStatus=130

NoNewPrivileges=yes
CapabilityBoundingSet=
AmbientCapabilities=
# Not strict: where files, backups and copies are written is said in the environment, which changes without another unit.
ProtectSystem=full
ReadWritePaths=${[root, varDir].map(quoted).join(' ')}
PrivateTmp=yes
PrivateDevices=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
RemoveIPC=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service

[Install]
WantedBy=multi-user.target
`;
}

/** A percent sign is a specifier. */
function escaped(text: string): string {
  return text.replaceAll('%', '%%');
}

function quoted(text: string): string {
  return `"${escaped(text).replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
