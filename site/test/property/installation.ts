import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@pho-luat/shared/environment';
import { MarkdownRenderer } from '../../markdown/renderer.ts';
import { installationAt, type Installation } from '@pho-luat/shared/installation';
import { openPublisher, type OpenPublisher } from '../../publisher/open.ts';
import { publish } from '../../publisher/pipeline.ts';
import { readLog } from '../../publisher/steps/read.ts';
import { compileSite } from '../../renderer/compile.ts';
import { Renderer } from '../../renderer/renderer.ts';
import { SearchIndex } from '../../search/indexing/index.ts';
import { laySecrets, type FakeCms } from '../lib/fake-cms.ts';
import { layEngine } from '../lib/laid-engine.ts';

/** What draws pages and texts, in threads. One of each is started sooner than two, and makes the same. */
export async function openWorkers() {
  const renderer = new Renderer(await compileSite(new AbortController().signal), { workers: 1 });
  const markdown = new MarkdownRenderer({ workers: 1 });
  const close = async () => {
    await Promise.all([renderer.close(), markdown.close()]);
  };
  return { renderer, markdown, close };
}

type Workers = Awaited<ReturnType<typeof openWorkers>>;

/** The real publisher over a log that the test writes, at a time that the test says. */
export class TestInstallation {
  readonly #varDir: string;
  readonly #cms: FakeCms;
  readonly #now: () => Date;
  readonly #sharedWorkers: Workers | undefined;
  #opened: (OpenPublisher & { workers: Workers }) | undefined;

  private constructor(varDir: string, cms: FakeCms, now: () => Date, workers?: Workers) {
    this.#varDir = varDir;
    this.#cms = cms;
    this.#now = now;
    this.#sharedWorkers = workers;
  }

  /** Without `workers`, it has its own. */
  static async make(cms: FakeCms, now: () => Date, workers?: Workers): Promise<TestInstallation> {
    const varDir = await mkdtemp(join(tmpdir(), 'pho-luat-'));
    const { secrets, search } = installationAt(varDir);
    await laySecrets(secrets);
    await layEngine(search);
    return new TestInstallation(varDir, cms, now, workers);
  }

  get paths(): Installation {
    return installationAt(this.#varDir);
  }

  /** What the log has now is served when this settles. */
  async publish(): Promise<void> {
    const { publisher, cms } = await this.#open();
    await readLog(publisher, cms, 0, publisher.signal);
    if ((await publish(publisher)) === 'failed') {
      throw new Error(`The release was refused: ${JSON.stringify(this.#cms.reports.at(-1))}`);
    }
  }

  /** What the publisher does in the background, when it is due. */
  async rebuildIndex(): Promise<boolean> {
    const { publisher } = await this.#open();
    return publisher.search.rebuildIfDue(publisher.signal);
  }

  /** The next release is made as by a new process. */
  async restart(): Promise<void> {
    if (!this.#sharedWorkers) await this.#opened?.workers.close();
    await this.#opened?.[Symbol.asyncDispose]();
    this.#opened = undefined;
  }

  async remove(): Promise<void> {
    await this.restart();
    await rm(this.#varDir, { recursive: true, force: true });
  }

  async #open(): Promise<OpenPublisher> {
    if (this.#opened) return this.#opened;
    const { port } = this.#cms;
    const environment = readEnvironment({ VAR_DIR: this.#varDir, CMS_PORT: String(port), SITE_URL: 'http://localhost:4321' });
    const opened = await openPublisher(environment, new AbortController().signal);
    // So few documents would else all be in one segment.
    const limits = { segment: 30, delta: 4, gone: 0.1, restMs: 0 };
    const search = new SearchIndex(this.paths.search, limits);
    const workers = this.#sharedWorkers ?? (await openWorkers());
    const { renderer, markdown } = workers;
    this.#opened = { ...opened, workers, publisher: { ...opened.publisher, search, renderer, markdown, now: this.#now } };
    return this.#opened;
  }
}
