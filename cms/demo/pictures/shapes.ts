import { palette as p } from './palette.ts';

/** Pieces that several pictures share. Each is SVG text; `x`, `y` is the foot or the upper left corner. */

export function scene(background: string, ...parts: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="675" viewBox="0 0 1200 675"><rect width="1200" height="675" fill="${background}"/>${parts.join('')}</svg>`;
}

export function box(x: number, y: number, width: number, height: number, fill: string, round = 0): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`;
}

export function disc(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
}

export function shape(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`;
}

export function stroke(d: string, colour: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

export function turned(degrees: number, x: number, y: number, ...parts: string[]): string {
  return `<g transform="rotate(${degrees} ${x} ${y})">${parts.join('')}</g>`;
}

/** A broad tree; `size` is its height. */
export function tree(x: number, y: number, size: number, leaf: string = p.mid): string {
  const r = size * 0.27;
  return [
    box(x - size * 0.03, y - size * 0.45, size * 0.06, size * 0.45, p.ink),
    disc(x, y - size * 0.72, r, leaf),
    disc(x - r * 0.75, y - size * 0.55, r * 0.8, leaf),
    disc(x + r * 0.75, y - size * 0.55, r * 0.8, leaf),
  ].join('');
}

/** A sheet of paper with a heading and lines of writing. */
export function sheet(x: number, y: number, width: number, height: number, lines = 5, head: string = p.deep): string {
  const left = x + width * 0.12;
  const step = (height * 0.66) / lines;
  return [
    box(x, y, width, height, p.paper, 3),
    box(left, y + height * 0.11, width * 0.5, height * 0.05, head, 2),
    ...Array.from({ length: lines }, (_, index) =>
      box(
        left,
        y + height * 0.26 + index * step,
        width * (index % 3 === 2 ? 0.52 : 0.76),
        Math.max(3, height * 0.022),
        p.soft,
        2,
      ),
    ),
  ].join('');
}

/** A plant in a pot; `y` is the table. */
export function plant(x: number, y: number, size: number): string {
  const pot = size * 0.3;
  const leaf = (lean: number, rise: number, fill: string) =>
    shape(
      `M${x} ${y - pot} Q${x + lean * size * 0.9} ${y - pot - rise * size * 0.35} ${x + lean * size * 0.6} ${y - pot - rise * size * 0.75} Q${x + lean * size * 0.05} ${y - pot - rise * size * 0.5} ${x} ${y - pot}`,
      fill,
    );
  return [
    leaf(-0.6, 0.8, p.deep),
    leaf(0.6, 0.75, p.deep),
    leaf(-0.35, 1.05, p.mid),
    leaf(0.32, 1.0, p.mid),
    shape(`M${x - pot * 0.7} ${y - pot} H${x + pot * 0.7} L${x + pot * 0.5} ${y} H${x - pot * 0.5} Z`, p.warm),
  ].join('');
}

/** A window with the morning in it. */
export function windowPane(x: number, y: number, width: number, height: number): string {
  return [
    box(x - 14, y - 14, width + 28, height + 28, p.paper, 4),
    box(x, y, width, height, p.mist),
    disc(x + width * 0.72, y + height * 0.34, Math.min(width, height) * 0.15, p.glow),
    shape(
      `M${x} ${y + height} V${y + height * 0.72} Q${x + width * 0.3} ${y + height * 0.52} ${x + width * 0.58} ${y + height * 0.74} T${x + width} ${y + height * 0.66} V${y + height} Z`,
      p.soft,
    ),
    box(x + width / 2 - 6, y, 12, height, p.paper),
    box(x, y + height / 2 - 5, width, 10, p.paper),
  ].join('');
}
