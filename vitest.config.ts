import { defineConfig } from 'vitest/config';

/**
 * One run, room by room: what is pure first, then the CMS, with what differs by database on both, then what starts whole installations from the
 * one build, one at a time. Two workers before that, for a CMS or a browser is a program of its own beside each.
 */
const rooms = (groupOrder: number) => ({
  pool: 'forks' as const,
  maxWorkers: 2,
  sequence: { groupOrder },
  // Backstops for what hangs, far beyond what a machine takes that ten others share: no test says how fast anything is.
  testTimeout: 600_000,
  hookTimeout: 900_000,
  expect: { poll: { timeout: 300_000 } },
});

/** What starts no CMS has no database, and a printed file, a form, a preview and the words are of neither. */
const alikeOnBothDatabases = [
  'test/{print,reading}/**',
  'test/{admin-words,demo,demo-files,entry-words,form-tasks,layouts,preview,print,print-unreachable}.test.ts',
  'test/{disk-room,health,reading-panel,schedule-timer,status-state,tasks,uploads}.test.ts',
];

export default defineConfig({
  test: {
    // Tests end PostgreSQL's sessions under a CMS at work, and Strapi's events read entries without anybody who waits for them.
    onUnhandledError: ({ message }) => !message.includes('Connection terminated unexpectedly'),
    projects: [
      ...['shared', 'site'].map((name) => ({ test: { ...rooms(0), name, root: name, include: ['test/**/*.test.ts'] } })),
      {
        extends: './cms/vitest.config.mts',
        test: { ...rooms(1), name: 'cms on SQLite', root: 'cms', env: { TEST_DATABASE_URL: '' } },
      },
      {
        extends: './cms/vitest.config.mts',
        test: { ...rooms(2), name: 'cms on PostgreSQL', root: 'cms', exclude: alikeOnBothDatabases },
      },
      { test: { ...rooms(3), maxWorkers: 1, name: 'scripts', root: 'scripts', include: ['test/*.test.ts'] } },
      {
        test: {
          ...rooms(4),
          maxWorkers: 1,
          // One process for all, so that they share the administrator's session.
          isolate: false,
          name: 'journeys',
          root: 'scripts',
          include: ['test/journeys/*.test.ts'],
          globalSetup: `${import.meta.dirname}/scripts/test/journeys/setup.ts`,
        },
      },
    ],
  },
});
