/** The mail address in how the settings say that the editors are reached: `Ban biên tập, banbientap@pholuat.example`. */
export function mailIn(contact: string): string | undefined {
  return /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(contact)?.[0];
}
