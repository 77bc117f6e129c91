import type { AstroIntegration } from 'astro';

/** Makes `astro build` produce a module of functions, `entry.ts` compiled, instead of a server. */
export const rendererAdapter: AstroIntegration = {
  name: 'renderer',
  hooks: {
    'astro:config:done': ({ setAdapter }) => {
      setAdapter({
        name: 'renderer',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./entry.ts', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable' },
      });
    },
  },
};
