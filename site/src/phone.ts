/**
 * The `tel:` link of a number as people write it, with spaces and dots; the first one, where there are several. Fewer than three
 * digits are not a number, and only `tel:` is left.
 */
export function telephone(written: string): string {
  const [number = ''] = /(?:\+\d{1,3}[ .-]?|\+)?\(?\d(?:[ .)]*-?\d){2,}/.exec(written) ?? [];
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}
