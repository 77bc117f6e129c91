/** `npm run build`: what `npm start` would build first, so that a machine can be prepared before it is put to work. */
import { buildCms } from './lib/cms-build.ts';
import { main } from './lib/main.mjs';
import { root } from './lib/tools.mjs';

await main(root, () => buildCms());
