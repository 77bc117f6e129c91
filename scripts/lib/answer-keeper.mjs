import inspector from 'node:inspector';

/**
 * Loaded before a service (`node --import`): whenever its event loop turns, it answers its supervisor (`watchdog.ts`).
 * An answer to a supervisor that is gone is an error without a handler, and no reason to end.
 */
if (process.channel) {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('message', (message) => {
    // The keeper may be gone meanwhile. A process that Node's debugger can stop says so, because then it stops answering.
    if (message === 'look') process.send?.(inspector.url() ? 'inspected' : 'here', undefined, undefined, () => undefined);
  });
  process.channel.unref();
}
