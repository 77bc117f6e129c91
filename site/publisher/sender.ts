import type { ReleaseReport } from '@pho-luat/shared/schemas/publication';
import { log, timed } from './log.ts';
import { unionOfChanges, type PushChanges } from './push-changes.ts';
import { push } from './push.ts';
import type { Change } from './release/listing.ts';
import type { Publisher } from './pipeline.ts';

const nothing: PushChanges = { changed: [], removed: [] };

type Tools = Pick<Publisher, 'installation' | 'store' | 'trees' | 'reporter' | 'signal' | 'now'>;

/**
 * Sends releases on to other machines by the operator's command, one after another, behind the back of the next release. What could
 * not be sent goes with what comes next; the first time a command is run, it gets everything.
 */
export class Sender {
  readonly #tools: Tools;
  readonly #command: string | undefined;
  #last: Promise<void> = Promise.resolve();
  #meanwhile: PushChanges = nothing;

  constructor(tools: Tools, command: string | undefined) {
    this.#tools = tools;
    this.#command = command;
  }

  /** A release that is live with these changes. */
  send(live: ReleaseReport, changes: readonly Change[]): void {
    const command = this.#command;
    const { unsent, releases } = this.#tools.store;
    if (command === undefined) return unsent.forget();
    const everything = () => ({ changed: [...releases.listing().keys()], removed: [] });
    const made = {
      changed: changes.filter(({ after }) => after !== undefined).map(({ path }) => path),
      removed: changes.filter(({ after }) => after === undefined).map(({ path }) => path),
    };
    this.#meanwhile = unionOfChanges(this.#meanwhile, made);
    unsent.set(command, unionOfChanges(unsent.get(command) ?? everything(), made));
    this.#last = this.#last
      .then(() => this.#push(command, live))
      .catch((cause: unknown) => {
        if (!this.#tools.signal.aborted) log(`the release was not sent on: ${String(cause)}`);
      });
  }

  /** Until all is sent, or could not be. */
  async done(): Promise<void> {
    await this.#last;
  }

  async #push(command: string, live: ReleaseReport): Promise<void> {
    const { installation, store, trees, reporter, signal, now } = this.#tools;
    const unsent = store.unsent.get(command) ?? nothing;
    if (unsent.changed.length + unsent.removed.length === 0) return;
    this.#meanwhile = nothing;
    const outcome = await timed('push', () =>
      trees.whileServed((name) => push({ command, tree: installation.tree(name), ...unsent, signal })),
    );
    if (outcome.state === 'done') store.unsent.set(command, this.#meanwhile);
    await reporter.tell({ ...live, at: now().toISOString(), step: 'push', push: outcome });
  }
}
