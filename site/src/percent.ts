/** To a hundredth, which no screen shows: the digits after it cost a long plan a tenth of its bytes. */
export function percent(part: number, whole: number): string {
  return `${Math.round((10_000 * part) / whole) / 100}%`;
}
