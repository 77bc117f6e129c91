import { oldSitesToLists, type Asked } from '../../src/old-sites/old-sites.ts';
import { Unusable } from '../../src/transfer/unusable.ts';

/**
 * Makes lists of old sites as `main.ts` does, one after the other in one process: loading a browser's names takes longer than any
 * of them. Run by Node.
 */
export type Answer = { told: string[] } | { unusable: string } | { failed: string };

process.on('message', (asked: Asked) => {
  void oldSitesToLists(asked)
    .then(
      ({ told }): Answer => ({ told }),
      (error: unknown): Answer => (error instanceof Unusable ? { unusable: error.message } : { failed: String(error) }),
    )
    .then((answer) => process.send?.(answer));
});
