/** The address of a letter that is begun. */
export function letterTo(mail: string, subject: string, text: string): string {
  return `mailto:${mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${text}\r\n\r\n`)}`;
}
