import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { ensureSecrets } from '../../lib/secrets.ts';
import type { Content } from '../content/index.ts';
import { MemoryWatch } from '../lib/memory.ts';
import { Service } from '../lib/service.ts';
import { CmsDoors } from './cms-doors.ts';
import { ServedSite } from './site.ts';

/** What the publisher says of a release in its log. */
interface Told {
  /** Step → ms. */
  steps: Record<string, number>;
  filesChanged: number;
}

/** The real publisher and the real server of the site, over a log that the bench writes. */
export interface Installation {
  /** When the publisher was started, in the time of `performance.now()`. */
  startedAt: number;
  doors: CmsDoors;
  publisher: Service;
  memory: { publisher: MemoryWatch; server: MemoryWatch };
  site: ServedSite;
  /** What the publisher has said about the last release so far. */
  told: () => Told;
  stop: () => Promise<void>;
}

/** All content is in the log before the publisher begins. With `profiles`, the publisher leaves a CPU profile there when it ends. */
export async function startInstallation(content: Content, folder: string, profiles?: string): Promise<Installation> {
  const varDir = join(folder, 'var');
  await mkdir(varDir, { recursive: true });
  const doors = new CmsDoors(join(folder, 'log.ndjson'), content.files, await ensureSecrets(varDir));
  await doors.start();
  for (const line of content.lines()) doors.append([line]);
  const sitePort = await freePort();
  const origin = `http://localhost:${sitePort}`;
  const env = { VAR_DIR: varDir, CMS_PORT: String(doors.port), SITE_PORT: String(sitePort), SITE_URL: origin, DATABASE_URL: '' };

  let told: Told = { steps: {}, filesChanged: 0 };
  const onLine = (line: string) => {
    if (line.startsWith('publisher: read: ')) told = { steps: {}, filesChanged: 0 };
    const step = /^publisher: ([a-z ]+)(?:: .*)? \((\d+) ms\)$/.exec(line);
    if (step) told.steps[step[1] ?? ''] = Number(step[2]);
    told.filesChanged = Number(/ (\d+) files changed/.exec(line)?.[1] ?? told.filesChanged);
  };
  const profiled = profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : [];
  const [serverLog, publisherLog] = ['server.log', 'publisher.log'].map((name) => createWriteStream(join(folder, name)));
  const server = new Service('site', env, { onLine: (line) => serverLog?.write(`${line}\n`) });
  const startedAt = performance.now();
  const publisher = new Service('publisher', env, {
    nodeArgs: profiled,
    onLine: (line) => {
      publisherLog?.write(`${line}\n`);
      onLine(line);
    },
  });
  const memory = { publisher: new MemoryWatch(publisher.pid), server: new MemoryWatch(server.pid) };
  return {
    startedAt,
    doors,
    publisher,
    memory,
    site: new ServedSite(origin),
    told: () => told,
    stop: async () => {
      for (const watch of Object.values(memory)) watch.stop();
      await Promise.all([publisher.end(), server.end()]);
      await doors.stop();
    },
  };
}
