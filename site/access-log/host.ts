/** A host in a form that can be compared: in small letters, without a port. */
export function hostOf(text = ''): string {
  return text.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
}
