import sharp from 'sharp';
import { deskPlan, identityCard, letterPen, openBook, phoneShield, readingScreen, scales, twoChairs } from './indoors.ts';
import { emblem } from './emblem.ts';
import { house, marketStreet, noticeBoard, road, roundTable, workshop } from './outdoors.ts';
import type { DemoFile } from '../types.ts';

/** Pictures by the name that a document says. */
const drawings: Record<string, () => string> = {
  'notice-board': noticeBoard,
  'reading-screen': readingScreen,
  'market-street': marketStreet,
  'desk-plan': deskPlan,
  'open-book': openBook,
  house,
  'letter-pen': letterPen,
  'two-chairs': twoChairs,
  'identity-card': identityCard,
  scales,
  'phone-shield': phoneShield,
  road,
  workshop,
  'round-table': roundTable,
  emblem,
};

/** Every picture that a demo document names. Flat colours stay small and sharp as PNG. */
export function demoPictures(): DemoFile[] {
  return Object.entries(drawings).map(([key, draw]) => ({
    key,
    fileName: `${key}.png`,
    mime: 'image/png',
    make: () => sharp(Buffer.from(draw())).png({ palette: true, effort: 4 }).toBuffer(),
  }));
}
