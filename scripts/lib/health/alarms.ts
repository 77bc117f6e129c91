import { alertSchema, type Alert, type Finding, type Health } from '@pho-luat/shared/schemas/health';
import { z } from 'zod';

/**
 * What has been told, and what is still to be told: a function of the looks. A probe must say the same in several looks, one after
 * another, before it is believed; what could not be looked at says nothing.
 */

const looksInARow = 3;
/** What nobody could be told for so long is of the past. */
const mostUntold = 100;

export const channels = ['webhook', 'mail'] as const;
export type Channel = (typeof channels)[number];

export const alarmsSchema = z.strictObject({
  /** Probe → whether its fault is known, and how many looks in a row have said the opposite. */
  probes: z.record(z.string(), z.strictObject({ isOn: z.boolean(), against: z.int() })),
  untold: z.strictObject({ webhook: z.array(alertSchema), mail: z.array(alertSchema) }),
});

export type Alarms = z.infer<typeof alarmsSchema>;

export const noAlarms: Alarms = { probes: {}, untold: { webhook: [], mail: [] } };

/** After another look. What is certain at once, as that a start failed, need not be said again (`looks`). */
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
  const event = state === 'failed' ? 'began' : 'ended';
  return { event, probe: name, what, at, ...(event === 'began' && mend ? { mend } : {}) };
}
