import { createRequire } from 'node:module';
import { afterAll, vi } from 'vitest';

/**
 * Test files that share a process leave nothing to the next one but modules that never change: the next CMS has its own code, and
 * that of Strapi's plugins, which it extends.
 */
const { cache } = createRequire(import.meta.url);
const isChanged = /\/cms\/dist\/|\/@strapi\/[^/]+\/dist\/server\//;

const environment = { ...process.env };
const listeners = new Map(process.eventNames().map((event) => [event, process.rawListeners(event as string)]));

afterAll(() => {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, environment);
  for (const event of process.eventNames() as string[]) {
    const before = listeners.get(event);
    for (const listener of process.rawListeners(event)) {
      if (!before?.includes(listener)) process.off(event, listener as () => void);
    }
  }
  // What names them in the tests' own modules goes with them.
  vi.resetModules();
  for (const path of Object.keys(cache)) if (isChanged.test(path)) delete cache[path];
});
