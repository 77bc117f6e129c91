import { z } from 'zod';

/** What the process is begun with, as JSON in its first argument. The file itself is its standard input, so that no name of it counts. */
export const readRequestSchema = z.strictObject({
  task: z.enum(['text', 'html', 'scan']),
  mime: z.string(),
  limits: z.record(z.enum(['bytes', 'processorSeconds', 'memoryBytes', 'pages', 'characters', 'unzippedBytes']), z.number()),
});

export type ReadRequest = z.infer<typeof readRequestSchema>;
