import { disc, shape, turned } from './shapes.ts';

const petal = 'M0 0C-46 -34 -58 -92 0 -128C58 -92 46 -34 0 0Z';
const petals = [0, 72, 144, 216, 288];
const stamens = [36, 108, 180, 252, 324];

/** A flamboyant, the flower of Hải Phòng: a demo's own emblem, and no emblem of a state. */
export function emblem(): string {
  const flower = [
    ...petals.map((angle) => turned(angle, 0, 0, shape(petal, angle === 0 ? '#e9b44c' : '#c8321f'))),
    ...stamens.map((angle) => turned(angle, 0, 0, shape('M-4 0L0 -70L4 0Z', '#7a1d12'), disc(0, -70, 9, '#7a1d12'))),
    disc(0, 0, 16, '#7a1d12'),
  ].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="288" height="288" viewBox="-144 -140 288 288">${flower}</svg>`;
}
