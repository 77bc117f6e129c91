import type { Pdf } from './pdf.ts';
import { widthOf, type Block, type Style } from './text.ts';

/**
 * An address as somebody types it: in one line, or broken before its path, and at a dot of its host where it must be; as large as its column
 * lets it be. Nothing where it does not fit.
 *
 * @param sizes Points; two lines are better than one below the middle one.
 */
export function setAddress(
  pdf: Pdf,
  address: string,
  width: number,
  sizes: { largest: number; inOneLine: number; least: number },
): Block | undefined {
  const slash = address.indexOf('/');
  const [host, path] = [address.slice(0, slash), address.slice(slash)];
  const ways = [
    { lines: [address], least: sizes.inOneLine },
    { lines: [host, path], least: sizes.least },
    { lines: [...halvesOf(host), path], least: sizes.least },
  ];
  for (const { lines, least } of ways) {
    for (let size = sizes.largest; size >= least; size -= 0.5) {
      const style: Style = { font: 'bold', size, leading: 1.25 };
      if (lines.every((line) => widthOf(pdf, line, style) <= width)) return { text: lines, style, colour: 'accent' };
    }
  }
  return undefined;
}

/** Split at a dot, as evenly as possible. The dot begins the second half: at the end of the first it would look like a full stop. */
function halvesOf(host: string): string[] {
  const dots = Array.from(host.matchAll(/\./g), ({ index }) => index);
  const [dot] = dots.sort((a, b) => Math.abs(a - host.length / 2) - Math.abs(b - host.length / 2));
  return dot === undefined ? [host] : [host.slice(0, dot), host.slice(dot)];
}
