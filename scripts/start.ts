/** `npm start`: the whole installation, from any state to a site that is served and kept up to date. */
import { announce, bringUp, clearTheWay, whatBecomes } from './lib/bring-up.ts';
import { keepBackups } from './lib/backup/nightly.ts';
import { Watch } from './lib/health/watch.ts';
import { Services } from './lib/services.ts';
import { main } from './lib/main.mjs';
import { environment } from './lib/prepare.ts';
import { isInReserve } from './lib/publisher-door.ts';
import { explain } from './lib/problem.mjs';
import { stopped } from './lib/stop.mjs';
import { tellSystemd } from './lib/systemd/tell.ts';
import { root } from './lib/tools.mjs';
import { untilStopped } from './lib/until.ts';
import { AnotherStart, VarDir } from './lib/var-dir.ts';

await main(root, async () => {
  // A web server of another user reads the site, also where this was begun by an update, or by a login, whose files are its user's alone.
  process.umask(0o022);
  const given = environment();
  using varDir = await VarDir.open(given.varDir);
  const services = new Services(given, { outlives: true, isWatched: true });
  const health = new Watch(given, (line) => console.log(`health │ ${line}`));
  /** Another running start is fine, and the kept files belong to it. */
  const alertOf = async (error: unknown) => {
    if (!stopped.aborted && !(error instanceof AnotherStart)) await health.startFailed(new Date(), explain(error, given.varDir));
    throw error;
  };
  await clearTheWay(given, varDir, services).catch(alertOf);
  void health.watch(stopped);
  void tellSystemd(services.siteAddress, () => isInReserve(given.varDir), stopped);
  try {
    // What editors write is to be kept, also where no publisher can begin.
    const backUp = () => void keepBackups(given, (line) => console.log(`backup │ ${line}`), stopped);
    await bringUp(given, varDir, services, backUp).catch(alertOf);
    health.isUp();
    await announce(services, given, await whatBecomes(given));
    await untilStopped();
  } finally {
    await services.stop();
  }
});
