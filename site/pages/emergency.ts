import type { EmergencyView } from '../src/views.ts';
import type { Content, Entry } from './content.ts';
import { remembered } from '../lib/remembered.ts';

/** Whom to call when it cannot wait: all numbers, or those of some topics. */
export function emergencyNumbers({ setting }: Content, topics?: readonly string[]): EmergencyView[] {
  const all = setting?.emergencyNumbers ?? [];
  const wanted = topics ? all.filter((number) => number.topics.some((topic) => topics.includes(topic))) : all;
  return wanted.map((number) => shown(number));
}

const shown = remembered(({ number, name }: Entry<'site-setting'>['emergencyNumbers'][number]): EmergencyView => ({
  number,
  name,
}));
