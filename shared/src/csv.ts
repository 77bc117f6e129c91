/**
 * A table that Excel opens by a double click: a BOM says UTF-8, and cells are parted by semicolons, as Excel does where the comma is the
 * decimal sign, as in Vietnam. Other programs find out by themselves.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  return `\uFEFF${[header, ...rows].map((cells) => cells.map(cellOf).join(';')).join('\r\n')}\r\n`;
}

/** What begins like a formula would be worked out where the table is opened (OWASP, CSV Injection): an apostrophe keeps it a text. */
function cellOf(value = ''): string {
  const text = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
