/** Undefined where a file or folder is missing, which a disk error, or a right that one lacks, does not mean. */
export async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  return reading.catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause;
    return undefined;
  });
}
