/**
 * Loaded before a service (`node --import`): whenever its event loop turns, it answers the looks of its keeper (`watchdog.ts`).
 * What it says to one that is gone is an error without a handler, and no reason to end.
 */
if (process.channel) {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('message', (message) => {
    // The keeper may be gone meanwhile.
    if (message === 'look') process.send?.('here', undefined, undefined, () => undefined);
  });
  process.channel.unref();
}
