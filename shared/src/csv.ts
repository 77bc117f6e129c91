/**
 * A table that Excel opens by a double click: a BOM says UTF-8, and cells are separated by semicolons, as in Excel where the comma is the
 * decimal sign, as in Vietnam. Other programs detect it.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  return `\uFEFF${[header, ...rows].map((cells) => cells.map(cellOf).join(';')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula would be evaluated where the table is opened (OWASP, CSV Injection): an apostrophe keeps it a text. */
function cellOf(value = ''): string {
  const text = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
