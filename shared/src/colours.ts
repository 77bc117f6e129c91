/** A city's own colour, as `#rrggbb`, and what the site makes of it. */

/** What text in the colour stands on: the page, its quiet boxes, the page at night (`site/src/styles/tokens.css`). */
const grounds = { paper: '#ffffff', tint: '#eff5f4', night: '#101918' };
/** WCAG 2.2, 1.4.3; and 1.4.6, which is easy to have at night. */
const least = { text: 4.5, enhanced: 7 };

/** The contrast that links have where it is lowest by day. */
export function contrastByDay(colour: string): number {
  return Math.min(contrast(colour, grounds.paper), contrast(colour, grounds.tint));
}

export function isLegible(colour: string): boolean {
  return contrastByDay(colour) >= least.text;
}

/** The same hue, as much darker as legible text needs. */
export function legible(colour: string): string {
  return towards(colour, '#000000', isLegible);
}

/** By day and at night; `strong` is under the pointer. */
export function accentsOf(colour: string) {
  const night = towards(colour, '#ffffff', (each) => contrast(each, grounds.night) >= least.enhanced);
  return {
    day: { accent: colour, strong: mixed(colour, '#000000', 0.25) },
    night: { accent: night, strong: mixed(night, '#ffffff', 0.4) },
  };
}

function towards(colour: string, end: string, isEnough: (colour: string) => boolean): string {
  const shares = Array.from({ length: 51 }, (_, step) => step / 50);
  return shares.map((share) => mixed(colour, end, share)).find(isEnough) ?? end;
}

/** In sRGB, as a painter mixes. */
function mixed(colour: string, other: string, share: number): string {
  const [a, b] = [channels(colour), channels(other)];
  return `#${a.map((each, at) => hex(each + ((b[at] ?? each) - each) * share)).join('')}`;
}

/** WCAG's contrast ratio, 1 to 21. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG's relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour)
    .map((each) => each / 255)
    .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hex(channel: number): string {
  return Math.round(channel).toString(16).padStart(2, '0');
}
