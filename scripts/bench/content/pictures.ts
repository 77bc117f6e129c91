import sharp from 'sharp';
import { random } from './random.ts';

/** A few photographs' worth of pixels, shared by all articles. */
export async function makePictures({ count, width }: { count: number; width: number }): Promise<Buffer[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => pictureOf(index, width)));
}

export const heightOf = (width: number) => (width * 9) / 16;

async function pictureOf(index: number, width: number): Promise<Buffer> {
  const height = heightOf(width);
  const chance = random('picture', index);
  const circles = Array.from({ length: 40 }, () => {
    const place = `cx="${chance.int(0, width)}" cy="${chance.int(0, height)}" r="${chance.int(20, width / 6)}"`;
    return `<circle ${place} fill="hsl(${chance.int(150, 220)} ${chance.int(20, 60)}% ${chance.int(30, 80)}%)" opacity="0.6"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#0b5d5a"/>${circles.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}
