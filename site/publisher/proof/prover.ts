import type { Mirror } from '@pho-luat/shared/schemas/mirror';
import type { PathChanges } from '../push/changes.ts';
import type { Store } from '../store.ts';
import type { Outstanding } from '../store/outstanding.ts';
import { prove, type Comparison } from './prove.ts';
import { questionsOfPresent, questionsOfRemoved, type Shown } from './questions.ts';

/** A release that should be visible at the public address, and what has changed since all was last seen there. */
export interface Wanted extends Shown {
  /** The log up to this line is in it. */
  seq: number;
  outstanding: Outstanding | undefined;
}

const named = 10;

interface Proof {
  mirror: Mirror;
  /** Every address that was asked for and showed something else. */
  differing: readonly string[];
}

/** Asks the public address what it shows, and stores what is known. */
export class Prover {
  readonly #store: Store;
  readonly #now: () => Date;
  readonly origin: string | undefined;

  constructor({ store, now }: { store: Store; now: () => Date }, origin: string | undefined) {
    this.#store = store;
    this.#now = now;
    this.origin = origin;
    if (origin === undefined) store.unproven.forget();
  }

  /** What of the live release has yet to be seen. A new address is checked from the beginning. */
  outstanding(all: () => PathChanges, seq: number): Outstanding | undefined {
    const { unproven, mirror } = this.#store;
    if (this.origin === undefined) return undefined;
    if (!unproven.get(this.origin)) {
      mirror.set({ after: seq });
      unproven.begin(this.origin, all());
    }
    return unproven.get(this.origin);
  }

  /** Removals come first, and count as gone only where something of ours is there. Rejects when a newer release is to be checked. */
  async prove(wanted: Wanted, signal: AbortSignal): Promise<Proof> {
    const { origin } = this;
    const { outstanding } = wanted;
    const nothing: Comparison = { asked: 0, differing: [] };
    if (origin === undefined || !outstanding) return { mirror: { ...this.#found(nothing), state: 'unchecked' }, differing: [] };
    const { unproven, mirror } = this.#store;
    const { after = wanted.seq, mirror: known } = mirror.get() ?? {};
    const isSettled = outstanding.changed.length + outstanding.removed.length === 0;
    if (isSettled && known?.state === 'same' && known.gone && known.gone.upTo >= wanted.seq)
      return { mirror: known, differing: [] };

    const removed = await prove(origin, questionsOfRemoved(outstanding.removed), signal);
    const goneAt = this.#moment();
    const present = removed.fault === undefined && (await prove(origin, questionsOfPresent(wanted, outstanding), signal));
    // A host with nothing of ours would say of every address that it is gone.
    const isOurs = present && present.asked > present.differing.length;
    const areGone = isOurs && removed.differing.length === 0;
    if (areGone) unproven.settle(outstanding, 'removed');
    const compared = present ? joined(removed, present) : removed;
    const found = this.#found(compared);
    if (found.state === 'same') unproven.settle(outstanding, 'changed');
    const isNews = areGone && found.state !== 'unchecked' && (known?.gone?.upTo ?? 0) < wanted.seq;
    const gone = isNews ? { after, upTo: wanted.seq, at: goneAt } : known?.gone;
    const seen: Mirror = { ...found, ...(gone ? { gone } : {}) };
    mirror.set({ after, mirror: seen });
    return { mirror: seen, differing: compared.differing };
  }

  #found({ asked, differing, fault }: Comparison): Mirror {
    const otherwise = differing.length > 0 ? 'differs' : 'same';
    return {
      ...(this.origin === undefined ? {} : { url: this.origin }),
      state: fault === undefined ? otherwise : 'unchecked',
      at: this.#moment(),
      asked,
      differing: differing.length,
      examples: differing.slice(0, named),
      ...(fault === undefined ? {} : { fault }),
    };
  }

  #moment(): string {
    return this.#now().toISOString();
  }
}

function joined(one: Comparison, other: Comparison): Comparison {
  const fault = one.fault ?? other.fault;
  return {
    asked: one.asked + other.asked,
    differing: [...one.differing, ...other.differing],
    ...(fault === undefined ? {} : { fault }),
  };
}
