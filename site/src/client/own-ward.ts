/** The reader's ward, kept on this device alone. */

const key = 'ward';

/** For this page alone, where storage is switched off or full. */
let unkept: string | null = null;

export function ownWard(): string | null {
  if (unkept !== null) return unkept;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keepWard(slug: string): void {
  try {
    // Where there is no room for it, the next page asks again, and shows none that was chosen before.
    localStorage.removeItem(key);
    localStorage.setItem(key, slug);
    unkept = null;
  } catch {
    unkept = slug;
  }
}
