import type { ReleaseReport } from '@pho-luat/shared/schemas/publication';
import { log, timed } from './log.ts';
import { pushChangesOf, unionOfChanges, type PushChanges } from './push-changes.ts';
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
  /** What has changed since the command that runs was begun. */
  #meanwhile: PushChanges = nothing;
  #running = new AbortController();

  constructor(tools: Tools, command: string | undefined) {
    this.#tools = tools;
    this.#command = command;
    // While there is no command, nobody counts what it would miss.
    if (command === undefined) tools.store.unsent.forget();
  }

  /** A release with these changes was recorded. */
  note(changes: readonly Change[]): void {
    if (this.#command !== undefined) this.#meanwhile = unionOfChanges(this.#meanwhile, pushChangesOf(changes));
  }

  /** Ends the command that runs: what must be gone at once cannot wait until a tree has been sent. The next release sends it. */
  interrupt(): void {
    this.#running.abort();
    this.#running = new AbortController();
  }

  /** The release that is live, with all before it that was not sent. */
  send(live: ReleaseReport): void {
    const command = this.#command;
    if (command === undefined) return;
    const { unsent, releases } = this.#tools.store;
    if (!unsent.get(command)) unsent.set(command, { changed: [...releases.listing().keys()], removed: [] });
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
    const { installation, store, trees, reporter, now } = this.#tools;
    const signal = AbortSignal.any([this.#tools.signal, this.#running.signal]);
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
