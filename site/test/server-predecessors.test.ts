import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serversOf } from '../server/predecessors.ts';
import { prepareInstallation } from './lib/processes.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

let varDir: string;
beforeEach(async () => {
  varDir = await realpath(await folderOfTest('máy chủ '));
});
afterEach(async () => {
  for (const { pid } of serversOf(varDir)) process.kill(pid, 'SIGKILL');
});

describe.runIf(process.platform === 'linux')('a server that was begun to outlive the rest', () => {
  it('gives its place to the next of the same folder, and no request fails between the two', async () => {
    const { address, server } = await prepareInstallation(varDir, 9);
    const first = await server(varDir);
    const [{ pid = 0 } = {}] = serversOf(varDir);
    const over = new AbortController();
    const residents = (async () => {
      const statuses = new Set<number | string>();
      // Each by a connection of its own, as residents come. One that the first had not taken yet when it left is made again.
      const ask = () => fetch(address, { headers: { connection: 'close' } }).then(({ status }) => status);
      while (!over.signal.aborted) statuses.add(await ask().catch(ask).catch(String));
      return statuses;
    })();
    await server(varDir);
    expect(await first.output()).toMatchObject({ code: 0 });
    over.abort();
    // There is no release yet.
    expect(await residents).toEqual(new Set([503]));
    expect(serversOf(varDir).map((each) => each.pid)).not.toContain(pid);
    expect(serversOf(varDir)).toHaveLength(1);
  });

  it('is made to end when it is stopped and cannot hear', async () => {
    const { server } = await prepareInstallation(varDir, 9);
    const first = await server(varDir);
    for (const { pid } of serversOf(varDir)) process.kill(pid, 'SIGSTOP');
    const second = await server(varDir);
    expect(await first.output()).toMatchObject({ code: null });
    expect(serversOf(varDir)).toHaveLength(1);
    expect(await second.end()).toBe(0);
  });

  it('is not known by the folder of another', async () => {
    const { server } = await prepareInstallation(varDir, 9);
    await server(varDir);
    expect(serversOf(`${varDir}-khác`)).toEqual([]);
    expect(serversOf(tmpdir())).toEqual([]);
  });
});
