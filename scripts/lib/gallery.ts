import { join } from 'node:path';
import { keep, type RunningService } from './service.ts';
import { root } from './tools.mjs';
import { answers } from './until.ts';

export const galleryAddress = (port: number) => `http://localhost:${port}/`;

/** Every kind of page in every state, as `site/test/gallery` draws it again when its code is saved. */
export function startGallery(port: number, varDir: string): RunningService {
  const gallery = {
    name: 'gallery',
    args: ['node_modules/astro/bin/astro.mjs', 'dev', '--config', 'test/gallery/astro.config.ts', '--port', String(port)],
    cwd: join(root, 'site'),
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'development' },
    shows: (line: string) => /error/i.test(line),
    isReady: () => answers(galleryAddress(port), (status) => status === 200),
    outlives: false,
    isWatched: false,
    mustStart: false,
  };
  return keep(gallery, join(varDir, 'logs'), () => undefined);
}
