/** The mail address in how the settings say that the editors are reached: `Ban biên tập, banbientap@pholuat.example`. */
export function mailIn(contact: string): string | undefined {
  return /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(contact)?.[0];
}

/** The address of a letter that is begun. */
export function letterTo(mail: string, subject: string, text: string): string {
  return `mailto:${mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${text}\r\n\r\n`)}`;
}
