/** Whether a version of the product, as `0.10.0`, comes after another. */
export function isLater(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) > 0;
}
