import { readJsonFile } from '../../../../site/lib/json-file.ts';
import { alarmsSchema, noAlarms } from '../alarms.ts';
import { failed, ok, type Probe } from '../probe.ts';

/** What is on its way in one look is there in the next. */
const lateMs = 10 * 60_000;

/** Alerts that reach nobody: one channel may still say so of the other. */
export const alerts: Probe = {
  name: 'alerts',
  async look({ environment: { alertWebhook, alertMail }, installation, now }) {
    if (!alertWebhook && !alertMail) return ok('No alerts are sent: neither ALERT_WEBHOOK nor ALERT_MAIL is set.');
    const { untold } = (await readJsonFile(installation.alarms, alarmsSchema)) ?? noAlarms;
    const late = Object.entries(untold).flatMap(([channel, waiting]) => {
      const old = waiting.filter(({ at }) => now.getTime() - Date.parse(at) >= lateMs);
      return old.length > 0 ? [`${old.length} by ${channel}`] : [];
    });
    if (late.length === 0) return ok('No alert waits to be delivered.');
    return failed(
      `Alerts have not been delivered: ${late.join(', ')}.`,
      'journalctl -u pho-luat, or the terminal of npm start, says why («the alert by … not done»). See whether ALERT_WEBHOOK, or ALERT_MAIL and SMTP_URL, are right.',
    );
  },
};
