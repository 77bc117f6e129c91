import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { MarkdownRenderer } from '../../markdown/renderer.ts';
import { CmsClient } from '../../publisher/cms-client.ts';
import { installationAt } from '../../publisher/installation.ts';
import { currentRelease } from '../../publisher/manifest.ts';
import type { Publisher } from '../../publisher/pipeline.ts';
import { FileStore } from '../../publisher/steps/files.ts';
import { LineParser } from '../../publisher/steps/lines.ts';
import { PictureStore } from '../../publisher/steps/pictures.ts';
import type { Render } from '../../publisher/steps/render.ts';
import { Reporter } from '../../publisher/steps/report.ts';
import { Store } from '../../publisher/store.ts';
import { fileOfPage } from '../../publisher/tree.ts';
import { FakeCms, tokens } from './fake-cms.ts';
import { fixtureLines } from './fixture-log.ts';

/** A publisher over a fake CMS and a folder of its own, with a renderer that is quick: every page its title and its JSON. */
export async function openWorkshop({ render = quickRender, lines = fixtureLines() } = {}) {
  const varDir = await mkdtemp(join(tmpdir(), 'pho-luat-'));
  const installation = installationAt(varDir);
  const cms = new FakeCms(lines);
  await cms.start();
  const client = new CmsClient(`http://127.0.0.1:${cms.port}`, tokens);
  const store = new Store(installation.store);
  const stop = new AbortController();
  const clock = { now: new Date('2022-03-02T03:00:00.000Z') };
  const publisher: Publisher = {
    installation,
    store,
    lines: new LineParser(),
    files: new FileStore(installation.files, client),
    pictures: new PictureStore(installation.pictures),
    markdown: new MarkdownRenderer(),
    reporter: new Reporter(client, store),
    render,
    siteUrl: 'http://localhost:4321',
    signal: stop.signal,
    now: () => clock.now,
  };
  return {
    varDir,
    installation,
    cms,
    client,
    publisher,
    clock,
    stop,
    current: () => currentRelease(installation),
    page: (path: string) => readFile(join(installation.current, 'site', fileOfPage(path)), 'utf8'),
    close: async () => {
      stop.abort();
      await publisher.markdown.close();
      store.close();
      await cms.stop();
      await rm(varDir, { recursive: true, force: true });
    },
  };
}

export type Workshop = Awaited<ReturnType<typeof openWorkshop>>;

export const quickRender: Render = async (input, inputPath) => {
  const folder = join(dirname(inputPath), 'rendered');
  for (const { path, head, search, view } of input.routes) {
    const file = join(folder, fileOfPage(path));
    await mkdir(dirname(file), { recursive: true });
    const body = search ? `<main data-pagefind-body>` : '<main>';
    const html = `<!doctype html><html lang="vi"><title>${head.title}</title>${body}<h1>${head.title}</h1><pre>${escape(JSON.stringify(view))}</pre></main></html>`;
    await writeFile(file, html);
  }
  return folder;
};

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
