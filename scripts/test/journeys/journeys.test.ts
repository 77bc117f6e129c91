import { describe } from 'vitest';
// Here, so that it ends after all of them and not after the first.
import './installation.ts';

/** One file, because they share an installation and go one at a time, while other tests go on beside them. */
describe('weights', async () => void (await import('./weights.ts')));
describe('pipeline', async () => void (await import('./pipeline.ts')));
describe('publishing', async () => void (await import('./publishing.ts')));
describe('editors', async () => void (await import('./editors.ts')));
describe('reviews', async () => void (await import('./reviews.ts')));
describe('guide', async () => void (await import('./guide.ts')));
describe('words', async () => void (await import('./words.ts')));
describe('keyboard', async () => void (await import('./keyboard.ts')));
describe('plans', async () => void (await import('./plans.ts')));
describe('codes', async () => void (await import('./codes.ts')));
describe('residents', async () => void (await import('./residents.ts')));
describe('needs', async () => void (await import('./needs.ts')));
