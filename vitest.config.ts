import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** No test asks other sites. */
process.env.OUTSIDE_LINKS = 'off';

/** One run of all rooms, so that what waits in one lets another work: five workers for two cores, since installations wait for a look at their health. */
const rooms = {
  pool: 'forks' as const,
  maxWorkers: 5,
  // Backstops for what hangs, far beyond what a machine takes that ten others share: no test says how fast anything is.
  testTimeout: 1_200_000,
  hookTimeout: 1_200_000,
  expect: { poll: { timeout: 300_000, interval: 200 } },
};

const alone = `${import.meta.dirname}/shared/test/support/alone.ts`;

const scripts = { ...rooms, root: 'scripts' };
const installations = { ...scripts, globalSetup: `${import.meta.dirname}/scripts/test/support/built-cms.ts` };

const site = { ...rooms, root: 'site', isolate: false, setupFiles: alone };
const withModulesReplaced = ['test/publisher/growth.test.ts', 'test/publisher/pace.test.ts'];

const cmsTests = `${import.meta.dirname}/cms/test/support`;
const cms = {
  ...rooms,
  root: 'cms',
  include: ['test/**/*.test.ts'],
  // A CMS starts sooner in a process in which another was.
  isolate: false,
  setupFiles: `${cmsTests}/alone.ts`,
};

/** What starts no CMS has no database; of the rest, what Strapi alone asks the database for, no SQL of ours. What is so in the other files is `onSqlite`. */
const alikeOnBothDatabases = [
  'test/{print,pure,reading}/**',
  'test/{asking,citations,closed,demo-files,disk-room,file-text,files,filled-in,guards,health,history}.test.ts',
  'test/{layouts,mails,missed-searches,own-start,preview,print,print-unreachable,private-uploads,reading-panel,roles}.test.ts',
  'test/{saved-views,search-words,tasks,validity-of-others}.test.ts',
];

/** Rules alone, which leave nothing behind in their process. */
const pure = { ...rooms, isolate: false };

/** What takes longest comes first, so that both cores have work to the end; the first two build the CMS that the rest tests. */
const projects = [
  { test: { ...installations, name: 'journeys', include: ['test/journeys/*.test.ts'] } },
  { test: { ...installations, name: 'installations', include: ['test/installations/*.test.ts'] } },
  { test: { ...site, name: 'site', include: ['test/**/*.test.ts'], exclude: withModulesReplaced } },
  { test: { ...site, name: 'site with modules replaced', include: withModulesReplaced, isolate: true } },
  { test: { ...scripts, name: 'scripts', isolate: false, setupFiles: alone, include: ['test/*.test.ts'] } },
  {
    test: {
      ...cms,
      name: 'cms on PostgreSQL',
      exclude: alikeOnBothDatabases,
      globalSetup: ['compile', 'postgres', 'first-start'].map((name) => `${cmsTests}/${name}.ts`),
    },
  },
  {
    test: {
      ...cms,
      name: 'cms on SQLite',
      exclude: ['test/pure/**'],
      env: { TEST_DATABASE_URL: '' },
      globalSetup: ['compile', 'first-start'].map((name) => `${cmsTests}/${name}.ts`),
    },
  },
  { test: { ...pure, name: 'cms without Strapi', root: 'cms', include: ['test/pure/**/*.test.ts'] } },
  { test: { ...pure, name: 'shared', root: 'shared', include: ['test/**/*.test.ts'] } },
];

/**
 * They wait for most of their time: for a look at their health, for an editor's next key, for a freeze to end. The first ones of installations
 * have something to do while the journeys make the installation that the rest of them begin with.
 */
const waiting = [
  'journeys/journeys',
  'installations/update',
  'installations/start',
  'installations/operators-guide',
  'installations/takeover',
  'cms/test/start',
  'installations/doctor',
  'installations/init',
  'installations/faults',
  'property/property',
  'installations/dev',
];
const place = ({ moduleId }: TestSpecification) => waiting.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));

/** As many work beside each other; after them each of the rest comes when so many files that work are done. */
const waitingAtOnce = 3;
const filesBetween = 8;

/** In the order of the projects above, not of their names; among them those that wait, so that neither all workers do, nor one alone at the end. */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const all = await super.sort(files);
    const inOrder = projects.flatMap(({ test: { name } }) => all.filter(({ project }) => project.name === name));
    const working = inOrder.filter((file) => place(file) < 0);
    const rest = inOrder.filter((file) => place(file) >= 0).toSorted((one, other) => place(one) - place(other));
    const first = rest.splice(0, waitingAtOnce);
    return [
      ...first,
      ...rest.flatMap((file, index) => [...working.slice(index * filesBetween, (index + 1) * filesBetween), file]),
      ...working.slice(rest.length * filesBetween),
    ];
  }
}

export default defineConfig({
  test: {
    // Tests end PostgreSQL's sessions under a CMS at work, and Strapi's events read entries without anybody who waits for them.
    onUnhandledError: ({ message }) => !message.includes('Connection terminated unexpectedly'),
    sequence: { sequencer: InOrder },
    projects,
  },
});
