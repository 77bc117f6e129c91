import inspector from 'node:inspector';

/**
 * Loaded before a service (`node --import`): whenever its event loop turns, it answers the looks of its keeper (`watchdog.ts`).
 * What it says to one that is gone is an error without a handler, and no reason to end.
 */
if (process.channel) {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('message', (message) => {
    // The keeper may be gone meanwhile. Who can be held by Node's debugger says so, for then it answers no more.
    if (message === 'look') process.send?.(inspector.url() ? 'inspected' : 'here', undefined, undefined, () => undefined);
  });
  process.channel.unref();
}
