/** More than the annex of any plan of a city has, and its directory of agencies. */
export const maxRows = 2_000;
export const maxColumns = 40;

export function isTooLarge(rows: readonly (readonly unknown[])[]): boolean {
  return rows.length > maxRows || rows.some((row) => row.length > maxColumns);
}
