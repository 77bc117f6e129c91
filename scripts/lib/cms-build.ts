import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reachedFrom } from '../../site/lib/imports.ts';
import { run } from './command.mjs';
import { lockInTurn } from './lock.ts';
import { ensureSecrets } from './secrets.ts';
import { stampOf, hasStamp } from './stamp.ts';
import { step } from './step.mjs';
import { root } from './tools.mjs';

const cms = join(root, 'cms');
const stamp = join(cms, 'dist/.built');
/** What Strapi prints when the server is compiled and only the admin is left, which takes most of the time. */
const serverIsBuilt = /Building admin panel/;

const wantedStamp = () => stampOf(['cms/{src,config,demo}/**', 'cms/docs/**', 'cms/*.json', 'shared/src/**', 'pnpm-lock.yaml']);

/** Whether the last build was of what there is now. */
export const isBuilt = () => hasStamp(stamp, wantedStamp());

/** Whether one of these paths is part of what the admin is built from: much of the CMS and of `shared` is the server's alone. */
export async function areOfAdmin(changed: readonly string[]): Promise<boolean> {
  const { files } = await reachedFrom(root, ['cms/src/admin/app.tsx']);
  const built = new Set(files.map((path) => path.replace(/\?raw$/, '')));
  return changed.some((path) => built.has(path) || path.startsWith('cms/src/admin/'));
}

/**
 * Compiles the CMS and builds its admin, where something they are made of has changed. `onServer` is called as soon as the CMS can
 * be started: the admin is then built beside it.
 */
export async function buildCms(onServer: () => void = () => {}): Promise<void> {
  const wanted = wantedStamp();
  if (hasStamp(stamp, wanted)) return onServer();
  // A second build, begun at the same time, waits here and then finds everything done.
  using _ = await lockInTurn(join(root, '.tools/build.lock'));
  if (hasStamp(stamp, wanted)) return onServer();

  await step('CMS and its admin', async (note) => {
    // Files that only an earlier version had would be loaded too.
    await rm(join(cms, 'dist'), { recursive: true, force: true });
    await mkdir(join(cms, 'dist/build'), { recursive: true });
    // The build reads the configuration, which reads the secrets; none of an installation's may end up in it.
    const varDir = await mkdtemp(join(tmpdir(), 'pho-luat-build-'));
    try {
      await ensureSecrets(varDir);
      const env = { ...process.env, VAR_DIR: varDir, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };
      const strapi = join(cms, 'node_modules/@strapi/strapi/bin/strapi.js');
      const onLine = (line: string) => {
        note(line);
        if (!serverIsBuilt.test(line)) return;
        // The CMS looks for the admin's folder once, when it starts.
        void mkdir(join(cms, 'dist/build'), { recursive: true }).then(onServer);
      };
      await run(process.execPath, [strapi, 'build'], { cwd: cms, env, onLine });
    } finally {
      await rm(varDir, { recursive: true, force: true });
    }
    await writeFile(stamp, wanted);
  });
  onServer();
}
