/** Papers with bytes of their own. Nobody in a bench opens one: what is in a file is told by the log. */

export function pdfOf(line: string): Buffer {
  return Buffer.from(`%PDF-1.4\n% ${line}\n%%EOF\n`);
}

export function docxOf(line: string): Buffer {
  return Buffer.from(`PK\x03\x04 ${line}`);
}
