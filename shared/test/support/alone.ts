import { afterAll, vi } from 'vitest';

/** Test files share a process, with what takes long to load: each leaves it as it was. */
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
