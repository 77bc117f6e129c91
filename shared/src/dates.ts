/** Days and instants as Vietnam reads them, whatever the machine's zone. A day is `YYYY-MM-DD`, an instant ISO 8601. */

const weekdays = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

// Vietnam has kept this offset since 1975, without summer time. Plain arithmetic also gives back the year 0002 as it was typed on
// the way to 2026, where the zone of those days would give another minute; and it takes a quarter of the time that `Intl` takes.
const offset = '+07:00';
const offsetMs = 7 * 60 * 60 * 1000;

/** `2022-02-21T14:47:05.000Z`, where all but the `Z` is Vietnam's. */
function inVietnam(instant: string | Date): string {
  return new Date(new Date(instant).getTime() + offsetMs).toISOString();
}

/** The day in Vietnam at an instant. */
export function dayOf(instant: string | Date): string {
  return inVietnam(instant).slice(0, 'YYYY-MM-DD'.length);
}

/** `21/02/2022` */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** `2022-03-01` after `2022-02-28` */
export function dayAfter(day: string): string {
  return daysAfter(day, 1);
}

export const dayMs = 24 * 60 * 60 * 1000;

/** A negative `count` gives a day before it. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** How many days there are from one to another, below zero where that is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

/** Monday and Sunday of the week of a day. */
export function weekOf(day: string): [monday: string, sunday: string] {
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return [daysAfter(day, -sinceMonday), daysAfter(day, 6 - sinceMonday)];
}

/** `Thứ Hai, 21/02/2022 14:47` */
export function formatInstant(instant: string | Date): string {
  const weekday = weekdays[new Date(`${dayOf(instant)}T00:00:00Z`).getUTCDay()];
  return `${weekday}, ${formatMinute(instant)}`;
}

/** `21/02/2022 14:47` */
export function formatMinute(instant: string | Date): string {
  const [day = '', time] = minuteOf(instant).split('T');
  return `${formatDay(day)} ${time}`;
}

/** `14:47:05` */
export function formatClock(instant: string | Date): string {
  return inVietnam(instant).slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:mm:ss'.length);
}

/** An instant as an input of day and time shows it: `2022-02-21T14:47`. */
export function minuteOf(instant: string | Date): string {
  return inVietnam(instant).slice(0, 'YYYY-MM-DDTHH:mm'.length);
}

/** The instant at which that minute begins in Vietnam. */
export function instantOfMinute(minute: string): string {
  return new Date(`${minute}:00${offset}`).toISOString();
}
