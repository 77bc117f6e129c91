/** Where a number leads that is written as people write it, spaces and dots included. */
export function telephone(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}
