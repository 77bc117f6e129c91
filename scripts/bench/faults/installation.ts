import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { parsedJson } from '@pho-luat/shared/json';
import { parsePublicationLine, type PublicationLine } from '@pho-luat/shared/schemas/publication';
import { CmsClient } from '../../../site/publisher/cms-client.ts';
import { installationAt, type Installation } from '@pho-luat/shared/installation';
import { treeNames } from '../../../site/publisher/release/trees.ts';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { ensureSecrets } from '../../lib/secrets.ts';
import { becomes } from '../../lib/until.ts';
import { Service, type ServiceName } from '../lib/service.ts';

/** What the CMS answered; status 0 where it did not. */
export interface Answer {
  status: number;
  body: unknown;
  /** It took the request, and said nothing for minutes. */
  isSilent?: boolean;
}

const account = z.object({ email: z.string(), password: z.string() });
const session = z.object({ data: z.object({ token: z.string() }) });
const entries = z.object({ results: z.array(z.object({ documentId: z.string() })) });

/** A whole installation in a folder of its own, whose services are started and killed one by one. */
export class TestedInstallation {
  readonly folder: string;
  readonly files: Installation;
  readonly env: NodeJS.ProcessEnv;
  readonly site: string;
  category = '';
  readonly cms: string;
  readonly #services = new Map<ServiceName, Service>();
  #token = '';
  #said = '';

  readonly databaseUrl: string;

  private constructor(folder: string, ports: { cms: number; site: number }, databaseUrl: string) {
    this.databaseUrl = databaseUrl;
    this.folder = folder;
    this.files = installationAt(join(folder, 'var'));
    this.site = `http://127.0.0.1:${ports.site}`;
    this.cms = `http://127.0.0.1:${ports.cms}`;
    const own = { VAR_DIR: this.files.varDir, CMS_PORT: String(ports.cms), SITE_PORT: String(ports.site) };
    this.env = { ...own, SITE_URL: '', PUSH_COMMAND: '', DATABASE_URL: databaseUrl, DISK_RESERVE_MB: '0' };
  }

  /**
   * As a former installation left it, or empty; with `megabytes`, on a file system of its own in memory, with that much room beyond
   * its needs.
   */
  static async open({
    from,
    databaseUrl = '',
    megabytes,
  }: {
    from?: string;
    databaseUrl?: string;
    megabytes?: number;
  }): Promise<TestedInstallation> {
    const folder = await mkdtemp(join(tmpdir(), 'pho-luat-faults-'));
    const installation = new TestedInstallation(folder, { cms: await freePort(), site: await freePort() }, databaseUrl);
    if (megabytes) {
      await mkdir(installation.files.varDir);
      const size = (await megabytesOf(from)) + megabytes;
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', installation.files.varDir]);
    }
    await mkdir(installation.files.varDir, { recursive: true });
    // Node's own copy would make a file of every link, and a release is links to blobs.
    if (from) execFileSync('cp', ['-a', `${from}/.`, installation.files.varDir]);
    await ensureSecrets(installation.files.varDir);
    return installation;
  }

  /** All that its services have said so far. */
  get said(): string {
    return [this.#said, ...[...this.#services.values()].map(({ said }) => said)].join('\n');
  }

  service(name: ServiceName): Service {
    const service = this.#services.get(name);
    if (!service) throw new Error(`${name} was not started`);
    return service;
  }

  async start(name: ServiceName, env: NodeJS.ProcessEnv = {}): Promise<void> {
    this.#said += this.#services.get(name)?.said ?? '';
    const service = new Service(name, { ...this.env, ...env });
    this.#services.set(name, service);
    if (name !== 'cms') return;
    await becomes(async () => service.hasEnded || (await this.ask('GET', '/_health')).status === 204);
    if (service.hasEnded) throw new Error(`The CMS ended while it was starting: ${service.said.slice(-1_000)}`);
    await this.logIn();
  }

  async startAll(): Promise<void> {
    await Promise.all([this.start('cms'), this.start('site')]);
    await this.start('publisher');
  }

  /** Ends what has not ended and starts it again, so that what was only in memory is gone. */
  async restart(name: ServiceName): Promise<void> {
    await this.service(name).end('SIGKILL');
    await this.start(name);
  }

  async logIn(): Promise<void> {
    const { email, password } = account.parse(JSON.parse(await readFile(join(this.files.varDir, 'first-admin.json'), 'utf8')));
    const answer = await this.#send('POST', '/admin/login', { email, password });
    this.#token = session.safeParse(answer.body).data?.data.token ?? '';
    if (this.#token === '') throw new Error(`The administrator was not let in: ${JSON.stringify(answer)}`);
    const found = await this.#send('GET', '/content-manager/collection-types/api::category.category');
    this.category ||= entries.parse(found.body).results[0]?.documentId ?? '';
  }

  /** A request of the administrator's, in a new session where that of before has ended. What is not answered within minutes never is. */
  async ask(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await this.#send(method, path, body);
    if (answer.status !== 401) return answer;
    await this.logIn().catch(() => undefined);
    return this.#send(method, path, body);
  }

  async #send(method: string, path: string, body?: unknown): Promise<Answer> {
    try {
      const answer = await fetch(this.cms + path, {
        method,
        headers: { 'content-type': 'application/json', ...(this.#token ? { authorization: `Bearer ${this.#token}` } : {}) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(300_000),
      });
      return { status: answer.status, body: bodyOf(await answer.text()) };
    } catch (error) {
      return { status: 0, body: undefined, isSilent: error instanceof Error && error.name === 'TimeoutError' };
    }
  }

  /** The log, from its door. */
  async lines(): Promise<PublicationLine[]> {
    const { readToken } = await ensureSecrets(this.files.varDir);
    const cms = new CmsClient(this.cms, { readToken, reportToken: '' });
    const found: PublicationLine[] = [];
    for (let after = 0, more: boolean | undefined = true; more;) {
      const answer = await cms.linesAfter(after, 0, new AbortController().signal);
      found.push(...answer.lines.map(({ json }) => parsePublicationLine(JSON.parse(json))));
      [after, more] = [answer.lastSeq, answer.more];
    }
    return found;
  }

  /** Waits until all that the log has is served. */
  async settle(): Promise<void> {
    const last = (await this.lines()).at(-1)?.seq ?? 0;
    const isLive = () => {
      const seqs = [...this.said.matchAll(/(?:is live|nothing changed): seq (\d+)/g)].map(([, seq]) => Number(seq));
      return Math.max(0, ...seqs) >= last;
    };
    if (!(await becomes(isLive))) throw new Error(`Line ${last} was never served. ${this.said.slice(-2_000)}`);
  }

  /** What the site answers; status 0 where it does not. */
  async read(path: string): Promise<{ status: number; text: string }> {
    try {
      const answer = await fetch(this.site + path, { redirect: 'manual' });
      return { status: answer.status, text: await answer.text() };
    } catch (cause) {
      return { status: 0, text: String(cause) };
    }
  }

  /** Gone without a word, as no editor deletes: for the control. */
  async forget(id: string): Promise<void> {
    await this.ask('DELETE', `/content-manager/collection-types/api::article.article/${id}`);
  }

  /** The same for a page, in each form that is sent. */
  async breakPage(path: string): Promise<void> {
    for (const name of treeNames)
      for (const end of ['', '.br', '.gz']) await rm(join(this.files.tree(name), path, `index.html${end}`), { force: true });
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#services.values()].filter(({ hasEnded }) => !hasEnded).map((service) => service.end()));
  }

  async remove(): Promise<void> {
    await this.stop();
    const { varDir } = this.files;
    const isMount = (await readFile('/proc/mounts', 'utf8')).includes(` ${varDir} `);
    if (isMount) execFileSync('umount', [varDir]);
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function megabytesOf(folder?: string): Promise<number> {
  if (!folder) return 0;
  const [kilobytes = '0'] = execFileSync('du', ['-sk', '--apparent-size', folder], { encoding: 'utf8' }).split('\t');
  return Math.ceil(Number(kilobytes) / 1024);
}

const bodyOf = (text: string): unknown => parsedJson(text) ?? text;
