import sharp from 'sharp';
import { random } from './random.ts';

/** A few photographs' worth of pixels, shared by all articles. */
export async function makePictures(count: number): Promise<Buffer[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => pictureOf(index)));
}

export const pictureSize = { width: 1600, height: 900 };

async function pictureOf(index: number): Promise<Buffer> {
  const { width, height } = pictureSize;
  const chance = random('picture', index);
  const circles = Array.from({ length: 40 }, () => {
    const place = `cx="${chance.int(0, width)}" cy="${chance.int(0, height)}" r="${chance.int(20, 260)}"`;
    return `<circle ${place} fill="hsl(${chance.int(150, 220)} ${chance.int(20, 60)}% ${chance.int(30, 80)}%)" opacity="0.6"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#0b5d5a"/>${circles.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}
