/**
 * Loaded before a service (`node --import`): when its supervisor is gone, also by `kill -9`, the service ends, with
 * everything it has started. It leads a process group of its own, so that nothing of it can be left over.
 */
if (process.channel) {
  process.on('disconnect', () => {
    process.kill(-process.pid, 'SIGTERM');
    setTimeout(() => process.kill(-process.pid, 'SIGKILL'), 8_000).unref();
  });
  process.channel.unref();
}
