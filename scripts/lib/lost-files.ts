/** Names the files that the database names and the store does not have as they were; gives the exit code. */
export function sayLost(lost: readonly string[]): 0 | 1 {
  if (lost.length === 0) return 0;
  console.log(`${lost.length} files that the database names are missing or damaged in the store: ${lost.join(', ')}.
Bring them back from an earlier backup: a file is named by the sha256 of its bytes.`);
  return 1;
}
