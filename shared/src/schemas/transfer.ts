import { z } from 'zod';

/** What came of an import, as the CMS tells the command. */

/** What is not as it was given, and no fault. */
const importNoteSchema = z.object({
  file: z.string(),
  line: z.int(),
  /** Where the list had it from, as a report names it. */
  from: z.string().optional(),
  title: z.string().optional(),
  /** Its path in the document. */
  field: z.string().optional(),
  message: z.string(),
});

/** With what became of the document, where what is sound is taken in. */
const importFaultSchema = importNoteSchema.extend({ became: z.enum(['a draft', 'left out']) });

export const importedSchema = z.object({
  /** By the type of the documents. */
  counts: z.record(z.string(), z.object({ new: z.int(), changed: z.int(), same: z.int(), wrong: z.int() })),
  faults: z.array(importFaultSchema),
  notes: z.array(importNoteSchema),
  /** What the rules warn of in what is made public, which keeps nothing out. */
  warnings: z.array(importNoteSchema),
  /** How many of the new and changed ones readers do not have, until somebody publishes them. */
  drafts: z.int(),
  /** It is in the database now. */
  isWritten: z.boolean(),
});

export type Imported = z.infer<typeof importedSchema>;
export type ImportNote = Imported['notes'][number];
export type ImportFault = Imported['faults'][number];
export type ImportCounts = Imported['counts'][string];
