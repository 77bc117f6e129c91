import sharp from 'sharp';

/** Pixels as a decoder takes them: four bytes each. */
export interface Picture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** As a phone sees it at an angle and in bad light: out of focus, turned, and a twentieth of the pixels black or white at random. */
export async function roughly({ data, width, height }: Picture): Promise<Picture> {
  const { data: pixels, info } = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .greyscale()
    .blur(1.2)
    .rotate(7, { background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const rough = new Uint8ClampedArray(info.width * info.height * 4).fill(255);
  const chance = randomBits();
  for (let at = 0; at < info.width * info.height; at++) {
    const value = chance() < noise ? (chance() < 0.5 ? 0 : 255) : (pixels[at * info.channels] ?? 255);
    rough.fill(value, at * 4, at * 4 + 3);
  }
  return { data: rough, width: info.width, height: info.height };
}

const noise = 0.05;

/** The same each time (mulberry32), so that a result can be repeated. */
function randomBits(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A picture file, or an SVG, as a printer sets it at this many dots an inch. */
export async function pictureOf(bytes: Uint8Array, widthInPixels: number): Promise<Picture> {
  const { data, info } = await sharp(bytes)
    .resize({ width: widthInPixels })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}
