/** A remote end that is silent for five minutes counts as gone; the next try goes on from where it stopped, or starts over. */
export const rsyncTimeout = '--timeout=300';

/** ssh must not ask questions: nobody is there to answer. */
export function rsyncEnvironment(): NodeJS.ProcessEnv {
  return { RSYNC_RSH: 'ssh -o BatchMode=yes -o ConnectTimeout=30', ...process.env };
}
