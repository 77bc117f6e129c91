/** Where a number leads that is written as people write it, spaces and dots included; of several the first. */
export function telephone(written: string): string {
  const [number = ''] = /\+?\(?\d(?:[ .()]|-(?=\d)|\d)*/.exec(written) ?? [];
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}
