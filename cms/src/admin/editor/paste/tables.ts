import { blocks, isBlank, unwrap } from './elements.ts';
import type { LeftOut } from './left-out.ts';

/** Tables as Markdown has them: rows of as many cells each, a cell one line, the first row the heads. */
export function tables(body: HTMLElement, leftOut: LeftOut): void {
  // The innermost first: a table within a cell becomes lines of it.
  for (const table of Array.from(body.querySelectorAll('table')).reverse()) {
    const grid = gridOf(table, leftOut);
    const width = Math.max(...grid.map((row) => row.length));
    if (grid.length === 0) table.remove();
    // A frame around a text, or around the page.
    else if (isFrame(table) || isInCell(table)) table.replaceWith(...grid.flatMap((row) => row.flatMap(contentOf)));
    else table.replaceWith(...contentOf(table.caption ?? undefined), rebuilt(grid, width));
  }
}

/** One cell in each row, however many columns it spans. */
function isFrame({ rows }: HTMLTableElement): boolean {
  return Array.from(rows).every(({ cells }) => cells.length < 2);
}

function isInCell(table: HTMLTableElement): boolean {
  const around = table.parentElement?.closest('table');
  return !!around && (!isFrame(around) || isInCell(around));
}

/** Cells at their places. A cell that spans rows is in each of them, so that every row can be read alone; what it spans beside it is empty. */
function gridOf(table: HTMLTableElement, leftOut: LeftOut): (Element | undefined)[][] {
  const rows = Array.from(table.rows);
  const grid: (Element | undefined)[][] = rows.map(() => []);
  for (const [top, row] of rows.entries()) {
    let left = 0;
    for (const cell of Array.from(row.cells)) {
      while (left in (grid[top] ?? [])) left += 1;
      const [width, height] = [Math.min(cell.colSpan, mostColumns), Math.max(1, cell.rowSpan)];
      if (width > 1 || height > 1) leftOut.mergedCells += 1;
      for (const below of grid.slice(top, top + height))
        for (let n = 0; n < width; n += 1) below[left + n] = n === 0 ? cell : undefined;
      left += width;
    }
  }
  return grid.filter((row) => row.some((cell) => cell && !isBlank(cell)));
}

const mostColumns = 100;

function rebuilt(grid: (Element | undefined)[][], width: number): HTMLTableElement {
  const table = document.createElement('table');
  for (const [index, row] of grid.entries()) {
    const line = table.insertRow();
    for (let n = 0; n < width; n += 1) {
      const cell = line.appendChild(document.createElement(index === 0 ? 'th' : 'td'));
      const given = row[n]?.cloneNode(true) as Element | undefined;
      if (given) cell.append(...inOneLine(given));
      // Heads are bold by themselves.
      if (index === 0) unwrap(cell, 'b, strong');
    }
  }
  return table;
}

/** A cell as a block of the page, where its table was only a frame. */
function contentOf(cell: Element | undefined): Element[] {
  if (!cell) return [];
  const block = document.createElement('div');
  block.append(...cell.childNodes);
  return [block];
}

/** What a cell holds, with a break between its paragraphs and items of lists. */
function inOneLine(cell: Element): Node[] {
  const lines = linesOf(cell).filter(isFilled);
  return lines.flatMap((line, index) => (index === 0 ? line : [document.createElement('br'), ...line]));
}

function linesOf(element: Element): Node[][] {
  const lines: Node[][] = [[]];
  for (const child of element.childNodes) {
    if (child.nodeName === 'BR') lines.push([]);
    else if (child instanceof Element && child.matches(blocks)) lines.push(...linesOf(child), []);
    else lines.at(-1)?.push(child);
  }
  if (element.matches('li')) lines.find(isFilled)?.unshift(document.createTextNode(signOf(element)));
  return lines;
}

function isFilled(line: readonly Node[]): boolean {
  return line.some((node) => !isBlank(node));
}

function signOf(item: Element): string {
  const list = item.parentElement;
  if (!(list instanceof HTMLOListElement)) return '• ';
  return `${list.start + Array.from(list.children).indexOf(item)}. `;
}
