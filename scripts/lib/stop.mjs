/**
 * One signal for the whole process: aborted when the terminal, npm or the system asks it to end, once or several times, and when
 * the process that began it is gone.
 */
const controller = new AbortController();

export const stopped = controller.signal;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => controller.abort(signal));
/** Ends what still runs when the work of this process is over. */
export function endWhatRuns() {
  controller.abort('SIGTERM');
}

if (process.channel) {
  process.on('disconnect', () => controller.abort('SIGTERM'));
  process.channel.unref();
}
