/** The dark modules of a QR symbol as an SVG path to be stroked one module wide, each run along the middle of its row: a third of the length of squares. */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  return rows.map(rowPath).join('');
}

/** Each run of dark modules goes on from where the last one ended. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  let end: number | undefined;
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    path += `${end === undefined ? `M${start} ${y}.5` : `m${start - end} 0`}h${x + 1 - start}`;
    end = x + 1;
  }
  return path;
}
