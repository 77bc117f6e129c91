/** A host as a log or an address says it, to be compared: in small letters, without a port. */
export function hostOf(text = ''): string {
  return text.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
}
