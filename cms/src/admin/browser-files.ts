/** Files that the browser is given to keep, and those that somebody chooses in its own window. */

export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // The browser still reads from it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** None where the window was closed without choosing. The window lets any file be chosen, whatever `accept` says. */
export function chooseFiles(asked: { accept: string; multiple?: boolean }): Promise<File[]> {
  const input = Object.assign(document.createElement('input'), { type: 'file', ...asked });
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
