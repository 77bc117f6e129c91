import { dayOf, formatClock, formatDay } from '@pho-luat/shared/dates';

/** Times as the desk says them, in Vietnam's zone whatever the browser's. */

/** `14:47:05` today, `14:47:05 ngày 21/02/2022` on another day. */
export function whenText(instant: string, now: Date): string {
  const day = dayOf(instant);
  return day === dayOf(now) ? formatClock(instant) : `${formatClock(instant)} ngày ${formatDay(day)}`;
}

/** To the minute: `lúc 14:47 hôm nay`, `lúc 14:47 ngày 21/02/2022`. */
export function minuteText(instant: string, now: Date): string {
  const day = dayOf(instant);
  return `lúc ${formatClock(instant).slice(0, 'HH:mm'.length)} ${day === dayOf(now) ? 'hôm nay' : `ngày ${formatDay(day)}`}`;
}

/** `3,2 giây` · `2 phút 5 giây` · `3 giờ 10 phút` */
export function durationText(ms: number): string {
  const tenths = Math.max(0, Math.round(ms / 100));
  if (tenths < 600) return `${(tenths / 10).toFixed(1).replace('.', ',')} giây`;
  const seconds = Math.round(tenths / 10);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} phút ${seconds % 60} giây`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} giờ ${minutes % 60} phút`;
}

/** What is counted while it runs: whole seconds. */
export function elapsedText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return seconds < 60 ? `${seconds} giây` : durationText(seconds * 1000);
}
