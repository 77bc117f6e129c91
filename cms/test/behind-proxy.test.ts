import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { blocksOf, guideIn } from '../../scripts/test/support/operators-guide.ts';
import { freePort } from '../../shared/test/support/free-port.ts';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';
import { servers, stop } from '../../site/test/lib/other-server.ts';
import { printJobSchema } from '../src/contracts/print.ts';
import { pdfOf } from './reading/support/pdf.ts';
import { startCms, type Cms } from './support/cms.ts';
import { make, makeArticle, makeCampaign, publish } from './support/make.ts';
import { newPerson, type Person } from './support/people.ts';
import { startS3Server, type S3Server } from './support/s3-server.ts';
import { uploadForm, type Upload } from './support/upload.ts';

/** Two CMS processes on one PostgreSQL database and one bucket, behind nginx as the operators' guide has it. */

const [configured = ''] = blocksOf(guideIn('en').get('9-other-hosts') ?? '').flatMap(
  ({ text }) => /(?<=<<'END'\n)upstream[^]*?(?=^END$)/m.exec(text)?.[0] ?? [],
);

/** As `fetch`, from an address of this machine. */
const sentFrom =
  (localAddress: string): typeof fetch =>
  async (input, init) => {
    const asked = new Request(input, init);
    const body = Buffer.from(await asked.arrayBuffer());
    const sent = request(asked.url, {
      method: asked.method,
      headers: Object.fromEntries(asked.headers),
      localAddress,
      agent: false,
    });
    sent.end(body);
    const [answer] = (await once(sent, 'response')) as [import('node:http').IncomingMessage];
    const bytes = Buffer.concat(await answer.toArray());
    return new Response(bytes.length > 0 ? bytes : null, { status: answer.statusCode ?? 0 });
  };

describe.skipIf(!process.env.TEST_DATABASE_URL)('two machines behind one address', () => {
  let cms: Cms;
  let s3: S3Server;
  let other: ChildProcess;
  let nginx: ChildProcess;
  let editors: { here: Person; there: Person };

  beforeAll(async () => {
    const folder = await temporaryFolder('behind-proxy-');
    s3 = await startS3Server(folder);
    Object.assign(process.env, { FILES_URL: s3.url(), SITE_URL: 'https://phapluat.cantho.gov.vn' });
    cms = await startCms();
    other = fork(fileURLToPath(new URL('support/instance.ts', import.meta.url)), { stdio: 'ignore' });
    const [{ port }] = (await once(other, 'message')) as [{ port: number }];
    const address = `http://localhost:${await freePort()}`;
    const text = configured.replace('127.0.0.1:1337', new URL(cms.url).host).replace('10.0.0.2:1337', `127.0.0.1:${port}`);
    nginx = await servers.nginx(folder, address, text.replace('bientap.cantho.example', 'localhost'));

    // Which of the two an address is sent to is nginx's choice.
    let answered = 0;
    cms.strapi.server.httpServer.on('request', () => answered++);
    const found: { here?: string; there?: string } = {};
    for (let last = 2; !(found.here && found.there); last++) {
      const before = answered;
      await sentFrom(`127.0.0.${last}`)(`${address}/_health`);
      found[answered > before ? 'here' : 'there'] ??= `127.0.0.${last}`;
    }
    const behind = { ...cms, url: address };
    editors = {
      here: await newPerson(behind, 'bien-tap-vien', sentFrom(found.here)),
      there: await newPerson(behind, 'bien-tap-vien', sentFrom(found.there)),
    };
  });
  afterAll(async () => {
    await stop(nginx);
    other.kill('SIGKILL');
    await cms.stop();
    await s3.stop();
  });

  it('know what was uploaded at either, print at both, and one goes on for the other’s people when that is lost', async () => {
    const { here, there } = editors;
    const uploaded: Upload[] = [];
    for (const [editor, name] of [
      [here, 'một'],
      [there, 'hai'],
    ] as const) {
      const sent = await editor(
        'POST',
        '/upload',
        uploadForm(`${name}.pdf`, await pdfOf([`Văn bản ${name}`]), 'application/pdf'),
      );
      expect(sent.status).toBe(201);
      uploaded.push(...((await sent.json()) as Upload[]));
    }
    const read = async (editor: Person) => {
      const answers = await Promise.all(uploaded.map(({ id }) => editor('GET', `/upload/files/${id}`)));
      return answers.map(({ status }) => status);
    };
    for (const editor of [here, there]) expect(await read(editor)).toEqual([200, 200]);

    const { documentId: article } = await makeArticle(cms, { title: 'Khai sinh cho con trong 60 ngày' });
    await publish(cms, 'article', article);
    const { documentId: campaign } = await makeCampaign(cms, {
      title: 'Hỏi một câu',
      callToAction: 'Quét để đọc',
      destination: { kind: 'article', article },
      placements: [{ place: 'Bộ phận một cửa', setting: 'indoor', readingDistanceCm: 60 }],
      issuer: (await make(cms, 'agency', { name: 'Sở Tư pháp', abbreviation: 'STP' })).documentId,
    });
    await publish(cms, 'qr-campaign', campaign);
    for (const editor of [here, there]) {
      const ordered = await editor('POST', `/pho-luat/print/${campaign}`, { product: { kind: 'poster', paper: 'A4' } });
      expect(ordered.status, await ordered.clone().text()).toBe(200);
      const { id } = printJobSchema.parse(await ordered.json());
      await vi.waitFor(
        async () => {
          const job = printJobSchema.parse(await (await editor('GET', `/pho-luat/print-jobs/${id}`)).json());
          expect(job.state).toBe('done');
        },
        { timeout: 300_000, interval: 200 },
      );
      const file = await editor('GET', `/pho-luat/print-jobs/${id}/file`);
      expect(Buffer.from(await file.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
    }

    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(await read(there)).toEqual([200, 200]);
  });
});
