import type { Core } from '@strapi/strapi';
import { accountRoutes, registerAccounts, startAccounts, stopAccounts } from './accounts/index.ts';
import { intakeRoutes } from './intake/index.ts';
import { hasBackground } from './background.ts';
import { codeRoutes } from './codes/index.ts';
import { registerCustomFields } from './custom-fields.ts';
import { bootstrapDesk, registerDesk } from './desk/index.ts';
import { tourRoutes } from './desk/tour.ts';
import { registerAdminRoutes } from './routes/admin-routes.ts';
import { closeRoutes, dropWebhooks } from './routes/close-routes.ts';
import { moveIntoStore } from './files/take-over.ts';
import { keepUploadsInStore } from './files/upload-provider.ts';
import { noteVersion, requireKnownDatabase } from './known-database.ts';
import { raisePasswordLength } from './password-length.ts';
import { noteMails } from './mail.ts';
import { watchFiles } from './operations/library-files.ts';
import { registerOperations } from './operations/index.ts';
import { registerHealth } from './health/index.ts';
import { historyRoutes } from './history/index.ts';
import { pickerRoutes, registerPickers } from './pickers/index.ts';
import { registerPreview, shareRoutes } from './preview/index.ts';
import { printRoutes } from './print/index.ts';
import { stopLooking } from './outside/index.ts';
import { stopJobs } from './print/jobs.ts';
import { registerDoors } from './publisher-doors.ts';
import { readingRoutes } from './reading/index.ts';
import { startReading, stopReading } from './reading/queue.ts';
import { scanRoutes } from './scans/index.ts';
import { reviewRoutes } from './reviews/routes/index.ts';
import { remindReviewers } from './reminders/index.ts';
import { runDue } from './schedule/due.ts';
import { startSchedule, stopSchedule } from './schedule/timer.ts';
import { searchRoutes } from './searches/index.ts';
import { confirmCommits } from './storage/commits.ts';
import { statusRoutes } from './status/index.ts';
import { togetherRoutes } from './together/routes/index.ts';
import { stopAfterRestore } from './takedown/after-restore.ts';
import { takeDownAgain } from './takedown/again.ts';
import { finishErasures, stopErasures } from './takedown/erasures.ts';
import { registerTakedown, takedownRoutes } from './takedown/index.ts';
import { viewRoutes } from './saved-views/index.ts';
import { tableRoutes } from './tables/index.ts';
import { taskRoutes } from './tasks/index.ts';
import { fileUsesRoutes } from './uploads/uses-route.ts';

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
    registerHealth(strapi);
    registerPreview(strapi);
    registerAccounts(strapi);
    registerAdminRoutes(strapi, {
      ...accountRoutes,
      ...codeRoutes,
      ...fileUsesRoutes,
      ...historyRoutes,
      ...intakeRoutes,
      ...pickerRoutes,
      ...printRoutes,
      ...readingRoutes,
      ...reviewRoutes,
      ...scanRoutes,
      ...searchRoutes,
      ...shareRoutes,
      ...statusRoutes,
      ...tableRoutes,
      ...takedownRoutes,
      ...taskRoutes,
      ...togetherRoutes,
      ...tourRoutes,
      ...viewRoutes,
    });
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
