import { z } from 'zod';
import { choiceLists, type ChoiceList } from '../choices.ts';

/** The pieces that the document schemas are made of. Text is NFC everywhere inside. */

/** A Strapi document id. */
export const documentId = z.string().regex(/^[a-z0-9]{10,40}$/);
export const documentIds = z.array(documentId).default([]);

/** A character that no text has a place for, as the line break of PowerPoint, would end any XML that it gets into. */
const unprintable = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;
export const printable = (written: string) => written.replace(unprintable, ' ');

export const text = (max: number) => z.string().overwrite(printable).trim().normalize('NFC').min(1).max(max);
export const line = text(500);
export const paragraph = text(5_000);
export const markdownMax = 200_000;
export const markdown = z.string().normalize('NFC').min(1).max(markdownMax);

/** Lower-case letters and digits joined by hyphens, never only digits: `/bai-viet/2022/` is a year. */
export const slug = z
  .string()
  .max(160)
  .regex(/^(?!\d+$)[a-z0-9]+(-[a-z0-9]+)*$/);

/** A calendar day in Vietnam, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/** Addresses an editor may point to. Nothing else (`javascript:`, `data:`) is ever an address. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(2_000);

/** As people write it: digits with spaces or dots between them, perhaps `+` before; `113` is one too. */
export const phone = z
  .string()
  .trim()
  .min(1, { abort: true })
  .check(z.stringFormat('phone', /^\+?\d(?:[ .]?\d){2,14}$/));

/** How articles and clauses of a law are numbered; those put in between by an amendment have a letter. */
export const lawPart = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1, { abort: true })
  .check(z.stringFormat('law-part', /^[1-9]\d{0,3}[a-zđ]?$/));

/** `#0a5058` */
export const colour = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, { abort: true })
  .check(z.stringFormat('colour', /^#[0-9a-f]{6}$/));

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

type ValueOf<L extends ChoiceList> = (typeof choiceLists)[L][number]['value'];

/** One value out of a list in `choices.ts`. */
export function choice<L extends ChoiceList>(list: L) {
  return z.enum(choiceLists[list].map((item) => item.value) as [ValueOf<L>, ...ValueOf<L>[]]);
}
