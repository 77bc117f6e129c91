/** Ends the process once the text is written: a pipe takes some 64 KB at a time, and what was left of a longer text would be lost. */
export function endSaying(text: string, stream: NodeJS.WriteStream, code: number): void {
  stream.write(`${text}\n`, () => process.exit(code));
}
