import { alertSchema, type Alert, type Finding, type Health } from '@pho-luat/shared/schemas/health';
import { z } from 'zod';

/**
 * Which alerts have been sent and which are due: a function of the looks. A probe must say the same in several looks, one after
 * another, before it is believed; what could not be looked at says nothing.
 */

const looksInARow = 3;
/** Older alerts that could not be sent are dropped. */
const mostUntold = 100;

/** What an alert says of its probe. */
export const saidOfEvent = { began: 'failed', eased: 'better, and not well', ended: 'well again' } as const;

export const channels = ['webhook', 'mail'] as const;
export type Channel = (typeof channels)[number];

export const alarmsSchema = z.strictObject({
  /** Probe → whether its fault is known, and how many looks in a row have said the opposite. */
  probes: z.record(z.string(), z.strictObject({ isOn: z.boolean(), against: z.int() })),
  untold: z.strictObject({ webhook: z.array(alertSchema), mail: z.array(alertSchema) }),
});

export type Alarms = z.infer<typeof alarmsSchema>;

export const noAlarms: Alarms = { probes: {}, untold: { webhook: [], mail: [] } };

/** The alarms after another look. What is certain at once, such as a failed start, needs only one (`looks`). */
export function afterLook(
  { probes, untold }: Alarms,
  { at, findings }: Health,
  to: readonly Channel[],
  looks = looksInARow,
): { alarms: Alarms; alerts: Alert[] } {
  const next = { ...probes };
  const alerts: Alert[] = [];
  for (const finding of findings) {
    if (finding.state === 'unknown') continue;
    const before = probes[finding.name] ?? { isOn: false, against: 0 };
    const isFailed = finding.state === 'failed';
    const against = isFailed === before.isOn ? 0 : before.against + 1;
    if (against < looks) next[finding.name] = { ...before, against };
    else {
      next[finding.name] = { isOn: isFailed, against: 0 };
      alerts.push(alertOf(finding, at));
    }
  }
  const add = (channel: Channel) => (to.includes(channel) ? [...untold[channel], ...alerts].slice(-mostUntold) : []);
  return { alarms: { probes: next, untold: { webhook: add('webhook'), mail: add('mail') } }, alerts };
}

function alertOf({ name, state, what, mend }: Finding, at: string): Alert {
  const event = state === 'failed' ? 'began' : state === 'warning' ? 'eased' : 'ended';
  return { event, probe: name, what, at, ...(event === 'began' && mend ? { mend } : {}) };
}
