import { errors } from '@strapi/utils';
import { z } from 'zod';
import { NotStored } from '../files/upload-provider.ts';
import { Unusable } from './unusable.ts';

/** What is wrong with a document that is taken in. */

export interface Fault {
  /** Its path in the document. */
  field?: string;
  message: string;
}

export class Faults extends Error {
  readonly all: readonly Fault[];

  constructor(all: readonly Fault[]) {
    super(all.map(({ message }) => message).join(' '));
    this.all = all;
  }
}

const detailsSchema = z.object({
  errors: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })).min(1),
});

/** What is wrong with a document, by field. What is wrong with the machine is thrown on. */
export function faultsIn(error: unknown): readonly Fault[] {
  if (error instanceof Faults) return error.all;
  if (error instanceof z.ZodError) return error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  if (error instanceof NotStored)
    throw new Unusable('The store of files does not answer. Nothing was changed: when it does, run the same command again.');
  if (!(error instanceof errors.ApplicationError)) throw error;
  const details = detailsSchema.safeParse(error.details).data;
  return details?.errors.map(({ path, message }) => ({ field: path.join('.'), message })) ?? [{ message: error.message }];
}
