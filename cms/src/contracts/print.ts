import { z } from 'zod';
import { codeWidths, maxPixels, papers, pixelsOf, resolutions, type Paper } from '../rules/print-sizes.ts';

/** Printing the codes of a campaign: what is asked for and what is answered below `/pho-luat`. Texts of answers are Vietnamese already. */

const widthMm = z.int().min(codeWidths.least).max(codeWidths.most);

/** What is made of a code: a poster, a notice of what to do, a sheet of labels, or the symbol alone, with its quiet zone. */
export const productSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('poster'), paper: z.enum(Object.keys(papers) as [Paper, ...Paper[]]) }),
  z.strictObject({ kind: z.literal('notice') }),
  z.strictObject({ kind: z.literal('labels') }),
  z.strictObject({ kind: z.literal('svg'), widthMm }),
  z
    .strictObject({ kind: z.literal('png'), widthMm, dpi: z.literal(resolutions) })
    .refine((png) => pixelsOf(png.widthMm, png.dpi) <= maxPixels),
]);

/** `POST /pho-luat/print/:documentId`. */
export const printOrderSchema = z.strictObject({
  product: productSchema,
  /** The key of one placement; without it everything that can be printed. */
  placement: z.string().min(6).max(40).optional(),
});

/** `GET /pho-luat/print/:documentId`: what of a campaign can be printed, and what keeps it from being printed. */
export const printableSchema = z.strictObject({
  /** Nothing can be printed. */
  refusal: z.string().optional(),
  /** It can be printed, but somebody should know this. */
  warnings: z.array(z.string()),
  placements: z.array(
    z.strictObject({
      key: z.string(),
      place: z.string(),
      code: z.string(),
      /** The width that the code must have at least, for its reading distance. */
      widthMm: z.number(),
      /** It opens an article that tells what to do. */
      hasAnswer: z.boolean(),
      refusal: z.string().optional(),
    }),
  ),
});

/** `POST /pho-luat/print/:documentId`, and `GET /pho-luat/print-jobs/:job` until it is done. */
export const printJobSchema = z.strictObject({
  id: z.uuid(),
  state: z.enum(['waiting', 'working', 'done', 'failed']),
  /** Codes that were read from the finished file. */
  checked: z.int(),
  of: z.int(),
  /** Set once the file can be fetched. */
  fileName: z.string().optional(),
  /** What is not in the file, and why. */
  leftOut: z.array(z.strictObject({ place: z.string(), reason: z.string() })),
});

export type Product = z.infer<typeof productSchema>;
export type PrintOrder = z.infer<typeof printOrderSchema>;
export type Printable = z.infer<typeof printableSchema>;
export type PrintJob = z.infer<typeof printJobSchema>;
