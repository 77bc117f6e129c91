import type { Core } from '@strapi/strapi';
import { registerAccounts, startAccounts, stopAccounts } from './accounts/index.ts';
import { registerIntake } from './intake/index.ts';
import { hasBackground } from './background.ts';
import { registerCodes } from './codes/index.ts';
import { registerCustomFields } from './custom-fields.ts';
import { bootstrapDesk, registerDesk } from './desk/index.ts';
import { closeRoutes, dropWebhooks } from './routes/close-routes.ts';
import { moveIntoStore } from './files/take-over.ts';
import { keepUploadsInStore } from './files/upload-provider.ts';
import { noteVersion, requireKnownDatabase } from './known-database.ts';
import { raisePasswordLength } from './password-length.ts';
import { noteMails } from './mail.ts';
import { watchFiles } from './operations/library-files.ts';
import { registerOperations } from './operations/index.ts';
import { registerHealth } from './health/index.ts';
import { registerHistory } from './history/index.ts';
import { registerPickers } from './pickers/index.ts';
import { registerPreview } from './preview/index.ts';
import { registerPrint } from './print/index.ts';
import { stopLooking } from './outside/index.ts';
import { stopJobs } from './print/jobs.ts';
import { registerDoors } from './publisher-doors.ts';
import { registerReading } from './reading/index.ts';
import { startReading, stopReading } from './reading/queue.ts';
import { registerScans } from './scans/index.ts';
import { registerReviews } from './reviews/routes/index.ts';
import { remindReviewers } from './reminders/index.ts';
import { runDue } from './schedule/due.ts';
import { startSchedule, stopSchedule } from './schedule/timer.ts';
import { registerSearches } from './searches/index.ts';
import { confirmCommits } from './storage/commits.ts';
import { registerStatus } from './status/index.ts';
import { registerTogether } from './together/routes/index.ts';
import { stopAfterRestore } from './takedown/after-restore.ts';
import { takeDownAgain } from './takedown/again.ts';
import { finishErasures, stopErasures } from './takedown/erasures.ts';
import { registerTakedown } from './takedown/index.ts';
import { registerViews } from './saved-views/index.ts';
import { registerTables } from './tables/index.ts';
import { registerTasks } from './tasks/index.ts';

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    await requireKnownDatabase(strapi);
    confirmCommits(strapi);
    registerOperations(strapi);
    keepUploadsInStore(strapi);
    registerCustomFields(strapi);
    closeRoutes(strapi);
    await dropWebhooks(strapi);
    registerDoors(strapi);
    registerDesk(strapi);
    registerPickers(strapi);
    registerTakedown(strapi);
    registerStatus(strapi);
    registerHealth(strapi);
    registerHistory(strapi);
    registerReviews(strapi);
    registerTogether(strapi);
    registerPreview(strapi);
    registerReading(strapi);
    registerTables(strapi);
    registerTasks(strapi);
    registerIntake(strapi);
    registerScans(strapi);
    registerPrint(strapi);
    registerSearches(strapi);
    registerViews(strapi);
    registerCodes(strapi);
    registerAccounts(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await noteVersion(strapi);
    await moveIntoStore(strapi);
    noteMails(strapi);
    watchFiles(strapi);
    raisePasswordLength(strapi);
    await startAccounts(strapi);
    await bootstrapDesk(strapi);
    if (!hasBackground()) return;
    await takeDownAgain(strapi);
    await stopAfterRestore(strapi, new Date());
    await startSchedule(strapi, [runDue, remindReviewers]);
    await startReading(strapi);
    void finishErasures(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await Promise.all([stopSchedule(), stopReading(), stopJobs(), stopErasures(), stopLooking(), stopAccounts(strapi)]);
  },
};
