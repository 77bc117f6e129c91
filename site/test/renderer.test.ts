import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { compileSite, type CompiledSite } from '../renderer/compile.ts';
import { Renderer, type Rendered } from '../renderer/renderer.ts';
import type { Route } from '../src/views.ts';
import { fixture } from './fixture/render-input.ts';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';

const never = new AbortController().signal;

const folder = await temporaryFolder('renderer-');
let renderer: Renderer | undefined;

beforeAll(async () => {
  // Stands for a compiled site some of whose pages are no good; says by which worker a page was drawn.
  await writeFile(
    join(folder, 'entry.mjs'),
    `import { threadId } from 'node:worker_threads';
     export async function renderPage(frame, { path }) {
       if (path.includes('nem-loi')) throw new Error('no such field');
       if (path.includes('treo')) for (;;);
       if (path.includes('cho')) await new Promise(() => {});
       if (path.includes('dia')) throw Object.assign(new Error('EMFILE'), { code: 'EMFILE', syscall: 'open' });
       if (path.includes('het')) process.exit(1);
       if (path.includes('cham')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 800);
       if (path.includes('bo-nho')) for (const all = []; ; ) all.push(new Array(10_000).fill(path));
       return frame.siteName + ' ' + path + ' ' + threadId;
     }`,
  );
});

afterEach(async () => {
  await renderer?.close();
  renderer = undefined;
});

function open(options: ConstructorParameters<typeof Renderer>[1] = {}, site?: CompiledSite): Renderer {
  renderer = new Renderer(site ?? { entry: join(folder, 'entry.mjs'), assets: folder }, options);
  return renderer;
}

const [home] = fixture.routes as [Route];
const routesAt = (...paths: string[]) => paths.map((path) => ({ ...home, path }));

async function renderAll(routes: Iterable<Route>, signal = never): Promise<Rendered[]> {
  const pages: Rendered[] = [];
  await renderer?.render(fixture.frame, routes, (page) => void pages.push(page), signal);
  return pages;
}

const faults = (pages: Rendered[]) => pages.filter((page) => 'fault' in page);
const textOf = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);
const drawn = (pages: Rendered[]) => pages.filter((page) => 'bytes' in page).map(({ path }) => path);

describe('a bad page is a fault of that page alone', () => {
  test('when it throws, with what it threw', async () => {
    open();
    const pages = await renderAll(routesAt('/a/', '/nem-loi/', '/b/'));
    expect(faults(pages)).toEqual([{ path: '/nem-loi/', fault: 'no such field' }]);
    expect(drawn(pages)).toEqual(['/a/', '/b/']);
  });

  test('when it does not end', async () => {
    open({ mostMs: 300 });
    const pages = await renderAll(routesAt('/a/', '/treo/1/', '/treo/2/', '/b/'));
    expect(faults(pages)).toEqual(
      ['/treo/1/', '/treo/2/'].map((path) => ({ path, fault: 'takes more than 300 ms of processor time' })),
    );
    expect(drawn(pages)).toEqual(['/a/', '/b/']);
  });

  test('when it waits for what never comes', async () => {
    open();
    const pages = await renderAll(routesAt('/a/', '/cho/', '/b/'));
    expect(faults(pages)).toEqual([{ path: '/cho/', fault: 'waits for what never comes' }]);
    expect(drawn(pages)).toEqual(['/a/', '/b/']);
  });

  test('when it takes all memory', async () => {
    open();
    const pages = await renderAll(routesAt('/a/', '/bo-nho/', '/b/'));
    expect(faults(pages)).toEqual([{ path: '/bo-nho/', fault: expect.stringContaining('memory limit') }]);
    expect(drawn(pages)).toEqual(['/a/', '/b/']);
  });
});

test('a page that gets no processor is waited for: only its own work is counted', async () => {
  open({ mostMs: 300 });
  expect(drawn(await renderAll(routesAt('/cham/1/', '/cham/2/')))).toEqual(['/cham/1/', '/cham/2/']);
});

test.each(['/dia/', '/het/'])('what is no fault of a page is thrown, and not told as one: %s', async (path) => {
  open();
  await expect(renderAll(routesAt('/a/', path, '/b/'))).rejects.toThrow(/EMFILE|ended while/);
  expect(drawn(await renderAll(routesAt('/c/')))).toEqual(['/c/']);
});

test('a small job is done by one worker, a large one by two', async () => {
  open();
  const workersOf = (pages: Rendered[]) => new Set(pages.map((page) => 'bytes' in page && textOf(page).split(' ').at(-1))).size;
  const many = Array.from({ length: 2_000 }, (_, index) => `/${index}/`);
  expect(workersOf(await renderAll(routesAt(...many.slice(0, 100))))).toBe(1);
  const pages = await renderAll(routesAt(...many));
  expect(workersOf(pages)).toBe(2);
  expect(new Set(drawn(pages))).toEqual(new Set(many));
});

test('two jobs at once get each their own pages', async () => {
  open();
  await renderAll(routesAt('/warm/'));
  const [some, others] = await Promise.all([renderAll(routesAt('/a/', '/b/')), renderAll(routesAt('/c/', '/d/'))]);
  expect([drawn(some), drawn(others)]).toEqual([
    ['/a/', '/b/'],
    ['/c/', '/d/'],
  ]);
});

test('a slow consumer of pages is waited for', async () => {
  open();
  let pending = 0;
  let most = 0;
  await renderer?.render(
    fixture.frame,
    routesAt('/a/', '/b/', '/c/'),
    async () => {
      most = Math.max(most, ++pending);
      await sleep(5);
      pending--;
    },
    never,
  );
  expect(most).toBe(1);
});

describe('a job that is broken off', () => {
  test('ends at once, and leaves nothing of it to the next', async () => {
    open();
    await renderAll(routesAt('/a/'));
    const stop = new AbortController();
    const hanging = renderAll(routesAt('/b/', '/treo/', '/c/'), stop.signal);
    stop.abort();
    await expect(hanging).rejects.toThrow(/abort/);
    expect(drawn(await renderAll(routesAt('/d/')))).toEqual(['/d/']);
  });

  test('by the one who takes its pages tells why', async () => {
    open();
    const full = () => Promise.reject(new Error('disk full'));
    await expect(renderer?.render(fixture.frame, routesAt('/a/', '/b/'), full, never)).rejects.toThrow('disk full');
    expect(drawn(await renderAll(routesAt('/c/')))).toEqual(['/c/']);
  });
});

test('a site that cannot be loaded is no fault of a page', async () => {
  open({}, { entry: join(folder, 'none.mjs'), assets: folder });
  await expect(renderAll(routesAt('/a/'))).rejects.toThrow(/none\.mjs/);
});

describe('the compiled site', () => {
  test('is made once, also for two who ask at the same time', async () => {
    const [one, other] = await Promise.all([compileSite(never), compileSite(never)]);
    expect(one).toEqual(other);
    expect(await compileSite(never)).toEqual(one);
  });

  test('speaks NFC, whatever the view holds', async () => {
    open({}, await compileSite(never));
    const head = { ...home.head, title: 'Tuyên truyền phổ biến giáo dục pháp luật'.normalize('NFD') };
    const [page] = await renderAll([{ ...home, path: '/bai-viet/', head } as Route]);
    expect(page && 'bytes' in page && textOf(page)).toContain('<title>Tuyên truyền phổ biến giáo dục pháp luật'.normalize('NFC'));
  });

  test('says what a view lacks', async () => {
    open({}, await compileSite(never));
    const pages = await renderAll([{ ...home, view: {} } as Route, home]);
    expect(faults(pages)).toEqual([{ path: home.path, fault: expect.stringContaining('undefined') }]);
    expect(drawn(pages)).toEqual([home.path]);
  });
});
