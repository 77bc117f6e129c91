import { z } from 'zod';
import { titleFieldOf } from './index.ts';
import { typeLabel } from './labels.ts';

const fields = z.record(z.string(), z.unknown());
const title = z.string().min(1).optional().catch(undefined);

/**
 * What an editor calls a document, by its fields, whatever is in them; a draft may have its number before its title. There is one document of
 * settings, which is called what it is.
 */
export function titleIn(type: string, document: unknown): string | undefined {
  if (type === 'site-setting') return typeLabel(type);
  const known = fields.safeParse(document).data;
  return title.parse(known?.[titleFieldOf(type)]) ?? title.parse(known?.number);
}
