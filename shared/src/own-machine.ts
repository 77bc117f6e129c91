/** Whether an address leads nowhere but to the machine itself, as one does before the site has a name. */
export function isOwnMachine(address: string): boolean {
  return /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(address).hostname);
}
