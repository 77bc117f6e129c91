import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EnvironmentError, readEnvironment } from '@pho-luat/shared/environment';
import { secretsSchema } from '@pho-luat/shared/secrets';
import { MarkdownRenderer } from '../markdown/renderer.ts';
import { CmsAway, CmsClient } from './cms-client.ts';
import { installationAt } from './installation.ts';
import { log } from './log.ts';
import { publishForEver } from './loop.ts';
import { publish } from './pipeline.ts';
import { FileStore } from './steps/files.ts';
import { LineParser } from './steps/lines.ts';
import { PictureStore } from './steps/pictures.ts';
import { readLog } from './steps/read.ts';
import { repair } from './steps/release.ts';
import { render } from './steps/render.ts';
import { Reporter } from './steps/report.ts';
import { Store } from './store.ts';
import { StoreLocked } from './store/database.ts';

class NoSecrets extends Error {}

/**
 * `node site/publisher/main.ts` publishes until it is told to stop; `--once` makes one release of what the log has now. Ends with 0
 * when all went well, with 1 when not.
 */
try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (cause) {
  if (!isExpected(cause)) throw cause;
  log(cause.message);
  process.exitCode = 1;
}

async function run(): Promise<boolean> {
  const { values } = parseArgs({ options: { once: { type: 'boolean', default: false } } });
  const environment = readEnvironment(process.env);
  const installation = installationAt(resolve(environment.varDir));
  const cms = new CmsClient(`http://127.0.0.1:${environment.cmsPort}`, await readTokens(installation.secrets));
  const store = new Store(installation.store);
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  const publisher = {
    installation,
    store,
    lines: new LineParser(),
    files: new FileStore(installation.files, cms),
    pictures: new PictureStore(installation.pictures),
    markdown: new MarkdownRenderer(),
    reporter: new Reporter(cms, store),
    render,
    siteUrl: environment.siteUrl,
    signal: stop.signal,
    now: () => new Date(),
  };
  try {
    await repair(installation);
    if (!values.once) {
      await publishForEver(publisher, cms);
      return true;
    }
    await readLog(publisher, cms, 0);
    return (await publish(publisher)) !== 'failed';
  } catch (cause) {
    if (stop.signal.aborted) return !values.once;
    throw cause;
  } finally {
    await publisher.markdown.close();
    store.close();
  }
}

async function readTokens(path: string) {
  try {
    return secretsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new NoSecrets(`${path} cannot be read: \`npm start\` makes it.`, { cause });
  }
}

function isExpected(cause: unknown): cause is Error {
  return [EnvironmentError, NoSecrets, StoreLocked, CmsAway].some((expected) => cause instanceof expected);
}
