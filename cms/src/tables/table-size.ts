/** More than the annex of any plan of a city has, and its directory of agencies. */
export const maxRows = 2_000;
/** With the headings above them. */
export const maxLines = maxRows + 1;
export const maxColumns = 40;

export function isTooLarge(rows: readonly (readonly unknown[])[]): boolean {
  return rows.length > maxLines || rows.some((row) => row.length > maxColumns);
}
