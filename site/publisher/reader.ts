import { CmsAway, type CmsClient } from './cms-client.ts';
import { LogDamaged } from './log-chain.ts';
import { say } from './say.ts';
import type { Publisher } from './publisher.ts';
import { readLog, type Read } from './steps/read.ts';
import { tellTrouble } from './trouble.ts';

/** Reads on in the log of the CMS, and says once that it is away, or damaged. */
export class LogReader {
  readonly #publisher: Publisher;
  readonly #cms: CmsClient;
  #isAway = false;
  /** The damaged line of the CMS's log, once it was reported. */
  #toldOf: number | undefined;

  constructor(publisher: Publisher, cms: CmsClient) {
    this.#publisher = publisher;
    this.#cms = cms;
  }

  /** Undefined when the CMS is away. `woken` ends the waiting. */
  async read(waitSeconds: number, woken: AbortSignal): Promise<Read | undefined> {
    const { signal } = this.#publisher;
    try {
      const answer = await readLog(this.#publisher, this.#cms, waitSeconds, woken);
      this.#isAway = false;
      this.#toldOf = undefined;
      return answer;
    } catch (cause) {
      if (woken.aborted && !signal.aborted) return { count: 0, now: false };
      if (!(cause instanceof CmsAway) || signal.aborted) throw cause;
      this.#say(cause);
      this.#isAway = true;
      return undefined;
    }
  }

  /** What is there now; gives how much. */
  async readMore(): Promise<number> {
    return (await readLog(this.#publisher, this.#cms, 0, this.#publisher.signal)).count;
  }

  #say(cause: CmsAway): void {
    const isNews = cause instanceof LogDamaged ? cause.fault.seq !== this.#toldOf : !this.#isAway;
    if (!isNews) return;
    say(`waiting for the CMS: ${cause.message}`);
    if (!(cause instanceof LogDamaged)) return;
    tellTrouble(cause, this.#publisher);
    this.#toldOf = cause.fault.seq;
  }
}
