import { hash } from 'node:crypto';
import type { PublishLine } from '@pho-luat/shared/schemas/publication';
import { factsOf, taskEvents } from './task-events.ts';

/** How often an event of a calendar has changed (RFC 5545, 3.8.7.4), and at which instant of the log it last did. */
export interface EventRevision {
  sequence: number;
  at: string;
}

type Kept = { digest: string | undefined; revision: EventRevision };

/**
 * The events of plans, line by line. An event that leaves its plan and comes back goes on counting, because a calendar would take a
 * lower number for an old message.
 */
export class PastEvents {
  readonly #plans = new Map<string, Map<string, Kept>>();
  /** The agencies that have ever had an event of a plan. */
  readonly #leads = new Map<string, Set<string>>();

  publish({ id, at, document }: PublishLine<'plan'>): void {
    const leads = taskEvents(document).map(({ task }) => task.leadAgency);
    this.#leads.set(id, new Set([...this.leadsOf(id), ...leads]));
    const kept = this.#plans.get(id) ?? new Map<string, Kept>();
    this.#plans.set(id, kept);
    const now = new Map(
      taskEvents(document).map((event) => [event.name, hash('sha256', JSON.stringify(factsOf(document, event)))]),
    );
    for (const name of new Set([...kept.keys(), ...now.keys()])) {
      const before = kept.get(name);
      const digest = now.get(name);
      if (before && before.digest === digest) continue;
      kept.set(name, { digest, revision: { sequence: before ? before.revision.sequence + 1 : 0, at } });
    }
  }

  /** After a takedown only the numbers are kept: published again, its events go on from them. */
  forget(plan: string): void {
    this.#leads.delete(plan);
    for (const kept of this.#plans.get(plan)?.values() ?? []) kept.digest = undefined;
  }

  leadsOf(plan: string): Iterable<string> {
    return this.#leads.get(plan) ?? [];
  }

  get(plan: string, event: string): EventRevision {
    return this.#plans.get(plan)?.get(event)?.revision ?? unknown;
  }
}

/** The revision of an event that is in no line. */
const unknown: EventRevision = { sequence: 0, at: '1970-01-01T00:00:00.000Z' };
