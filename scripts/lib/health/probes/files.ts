import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok, type Probe } from '../probe.ts';

/** The bytes of every public file, without which a publisher that has to begin anew cannot make its page. */
export const files: Probe = {
  name: 'files',
  async look({ environment: { varDir }, log }) {
    const folder = join(varDir, 'cms/files');
    const named = new Set((await log()).files);
    const missing: string[] = [];
    for (const sha256 of named) if (!(await stat(join(folder, sha256)).catch(() => undefined))) missing.push(sha256);
    const [first] = missing;
    if (first === undefined) return ok(`All ${named.size} files that the log names are there.`);
    return failed(
      `${missing.length} of ${named.size} files that the log names are missing in ${folder}, as ${first}.`,
      `Bring ${folder} back from a backup; a file is named by the sha256 of its bytes.`,
    );
  },
};
