import type { HeldDocument, ReleaseReport } from '@pho-luat/shared/schemas/publication';
import { CmsAway, type CmsClient } from '../cms-client.ts';
import { say } from '../say.ts';
import type { Store } from '../store.ts';

/** Tells the CMS how a release goes. The final report is kept until the CMS has taken it. */
export class Reporter {
  readonly #cms: Pick<CmsClient, 'report'>;
  readonly #store: Store;

  constructor(cms: Pick<CmsClient, 'report'>, store: Store) {
    this.#cms = cms;
    this.#store = store;
  }

  /** Reports a running step: useful only now, and nothing waits for it. */
  mention(report: ReleaseReport): void {
    this.#send(report).catch((cause: unknown) => say(`report of ${report.release} was not understood: ${String(cause)}`));
  }

  async tell(report: ReleaseReport): Promise<void> {
    try {
      this.#store.reports.keep(report);
    } catch (cause) {
      // On a full disk, for example: then it is reported now or never.
      say(`report of ${report.release} could not be kept: ${String(cause)}`);
      await this.#send(report);
      return;
    }
    await this.sendPending();
  }

  async sendPending(): Promise<void> {
    for (const report of this.#store.reports.all()) {
      if (!(await this.#send(report))) return;
      this.#store.reports.forget(report.release);
    }
  }

  async #send(report: ReleaseReport): Promise<boolean> {
    try {
      await this.#cms.report(report);
      return true;
    } catch (cause) {
      if (!(cause instanceof CmsAway)) throw cause;
      say(`report of ${report.release} waits: ${cause.message}`);
      return false;
    }
  }
}

/** The first `most` with all that their editors read; the rest only by id, so that nobody is told that they are on the site. */
export function toldHeld(held: readonly HeldDocument[], most: number): Pick<ReleaseReport, 'held' | 'alsoHeld'> {
  const rest = held.slice(most).map(({ id }) => id);
  return { held: held.slice(0, most), ...(rest.length > 0 ? { alsoHeld: rest } : {}) };
}
