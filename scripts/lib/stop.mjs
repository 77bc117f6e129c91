/** One signal for the whole process, aborted once, with the name of the system's signal that began it. */
const controller = new AbortController();

export const stopped = controller.signal;

let parentIsGone = false;

/** Nobody asked for the stop: the parent process was killed. */
export function isParentGone() {
  return parentIsGone;
}

/** Stops when the terminal, npm or the system asks for it, once or several times, and when the parent process is gone. */
export function stopWhenAsked() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  if (!process.channel) return;
  process.on('disconnect', () => {
    parentIsGone = !stopped.aborted;
    stop('SIGTERM');
  });
  process.channel.unref();
}

/** @param {string} signal */
function stop(signal) {
  controller.abort(signal);
  // Work that hangs, on a dead network drive for example, must not keep the process alive.
  setTimeout(() => process.exit(130), 20_000).unref();
}

/** Ends child processes that still run when the work of this process is over. */
export function endWhatRuns() {
  controller.abort('SIGTERM');
}
