import { Console } from 'node:console';
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { Writable } from 'node:stream';

/**
 * A terminal that is gone, or a file on a full disk, accepts no line, and nothing may end because of it. In plain Node each is an error that nobody
 * handles, and a file would get no further line when there is room again.
 */
export function letTerminalFail() {
  const [stdout, stderr] = [process.stdout, process.stderr].map((stream, index) => {
    stream.on('error', () => undefined);
    return stream instanceof Socket ? stream : toFile(index + 1);
  });
  if (stdout && stderr) globalThis.console = new Console({ stdout, stderr });
}

/** @param {number} file */
function toFile(file) {
  return new Writable({
    write(chunk, _encoding, done) {
      try {
        writeSync(file, chunk);
      } catch {
        // Nobody is left to tell.
      }
      done();
    },
  });
}
