/** Whether a version, as `0.10.0`, comes after another. */
export function isLater(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) > 0;
}

/**
 * A migration that a newer version has and this one lacks, by its name. Names that sort before our first have become part of that.
 */
export function newerMigration(names: readonly string[], own: readonly string[]): string | undefined {
  const first = own.toSorted()[0] ?? '';
  return names.find((name) => name > first && !own.includes(name));
}
