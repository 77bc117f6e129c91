/**
 * Where a number leads that is written as people write it, spaces and dots included; of several the first. Less than
 * three digits are none, and `tel:` alone is what is left.
 */
export function telephone(written: string): string {
  const [number = ''] = /(?:\+\d{1,3}[ .-]?|\+)?\(?\d(?:[ .)]*-?\d){2,}/.exec(written) ?? [];
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}
