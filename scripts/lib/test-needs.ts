import { findChromium } from './chromium.ts';
import { buildCms } from './cms-build.ts';
import { startPostgres } from './postgres.ts';
import { requirePrograms } from './programs.ts';
import { step } from './step.mjs';

/** What tests need of the machine, which tests those are, and where they find it. */
interface Need {
  name: string;
  tests: RegExp;
  /** What it says to the tests by the environment, and how it is ended. */
  bring: () => Promise<{ env?: Record<string, string>; stop?: () => Promise<void> } | void>;
  /** Where it could not be brought: the tests that need it must fail, not pass without it. */
  envWithout?: Record<string, string>;
}

const needs: readonly Need[] = [
  { name: 'a browser', tests: /^(site|scripts)/, bring: async () => ({ env: { CHROMIUM: await findChromium() } }) },
  { name: 'servers and rsync', tests: /^(site|scripts)/, bring: () => requirePrograms() },
  {
    name: 'PostgreSQL',
    tests: /^(cms|scripts|site$|site\/test$|site\/test\/lock)/,
    bring: async () => {
      const { url, stop } = await step('PostgreSQL of the tests', startPostgres);
      return { env: { TEST_DATABASE_URL: url }, stop };
    },
    envWithout: { TEST_DATABASE_URL: 'postgres://did-not-start.invalid/postgres' },
  },
  { name: 'the built CMS', tests: /^scripts/, bring: () => buildCms() },
];

export interface Brought extends AsyncDisposable {
  env: Record<string, string>;
  /** Only the tests that need one of these fail. */
  missing: { name: string; cause: unknown }[];
}

/** Brings what these tests need; all, when none is named. */
export async function bringNeeds(named: readonly string[]): Promise<Brought> {
  const env: Record<string, string> = {};
  const missing: Brought['missing'] = [];
  const stops: (() => Promise<void>)[] = [];
  for (const { name, tests, bring, envWithout } of needs) {
    if (named.length > 0 && !named.some((test) => tests.test(test))) continue;
    try {
      const brought = await bring();
      Object.assign(env, brought?.env);
      if (brought?.stop) stops.push(brought.stop);
    } catch (cause) {
      Object.assign(env, envWithout);
      missing.push({ name, cause });
    }
  }
  return {
    env,
    missing,
    [Symbol.asyncDispose]: async () => {
      for (const stop of stops) await stop();
    },
  };
}
