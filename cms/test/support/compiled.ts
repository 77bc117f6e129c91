import { createRequire } from 'node:module';

/** Parts of the compiled CMS, the very ones that the running CMS uses: a second copy would share none of its state. */
const require = createRequire(import.meta.url);

export const { installation } = require('../../dist/src/installation.js') as typeof import('../../src/installation.ts');

export const { fileStore } = require('../../dist/src/files/index.js') as typeof import('../../src/files/index.ts');

export const { StoreAway } = require('../../dist/src/files/store.js') as typeof import('../../src/files/store.ts');

export const { requireKnownDatabase } =
  require('../../dist/src/known-database.js') as typeof import('../../src/known-database.ts');

export const { nextRing } = require('../../dist/src/publication/bell.js') as typeof import('../../src/publication/bell.ts');

export const { runDue } = require('../../dist/src/schedule/due.js') as typeof import('../../src/schedule/due.ts');

export const { takeIn } = require('../../dist/src/codes/take-in.js') as typeof import('../../src/codes/take-in.ts');

export const { stopSchedule } = require('../../dist/src/schedule/timer.js') as typeof import('../../src/schedule/timer.ts');

export const { remindReviewers } = require('../../dist/src/reminders/index.js') as typeof import('../../src/reminders/index.ts');

export const { makeShare, openShare } =
  require('../../dist/src/preview/shares.js') as typeof import('../../src/preview/shares.ts');

export const { canRecognise, readByRecognition, readText } =
  require('../../dist/src/reading/read.js') as typeof import('../../src/reading/read.ts');

export const { startReading, stopReading } =
  require('../../dist/src/reading/queue.js') as typeof import('../../src/reading/queue.ts');

export const { claimMs, claimWork, keepReading, readingOf } =
  require('../../dist/src/reading/table.js') as typeof import('../../src/reading/table.ts');

export const { produce } = require('../../dist/src/print/child/produce.js') as typeof import('../../src/print/child/produce.ts');

export const { symbolOf } = require('../../dist/src/print/child/symbol.js') as typeof import('../../src/print/child/symbol.ts');

export const { keepOutcome } = require('../../dist/src/outside/table.js') as typeof import('../../src/outside/table.ts');

export const { Log } = require('../../dist/src/publication/log.js') as typeof import('../../src/publication/log.ts');

export const { writeLog } =
  require('../../dist/src/publication/transaction.js') as typeof import('../../src/publication/transaction.ts');

export const { finishErasures } =
  require('../../dist/src/takedown/erasures.js') as typeof import('../../src/takedown/erasures.ts');

export const { stopAfterRestore } =
  require('../../dist/src/takedown/after-restore.js') as typeof import('../../src/takedown/after-restore.ts');

export const { takeDownAgain } = require('../../dist/src/takedown/again.js') as typeof import('../../src/takedown/again.ts');

export const { exportTo } = require('../../dist/src/transfer/export.js') as typeof import('../../src/transfer/export.ts');

export const { importFrom } = require('../../dist/src/transfer/import.js') as typeof import('../../src/transfer/import.ts');

export const { listsIn } = require('../../dist/src/transfer/source.js') as typeof import('../../src/transfer/source.ts');

export const { NotCommitted } = require('../../dist/src/storage/commits.js') as typeof import('../../src/storage/commits.ts');
