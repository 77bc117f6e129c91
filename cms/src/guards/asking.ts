import { AsyncLocalStorage } from 'node:async_hooks';
import { errors } from '@strapi/utils';
import { sha256Of } from '@pho-luat/shared/sha256';
import type { Log } from '../publication/log.ts';
import type { DocumentRef } from '../publication/document-ref.ts';
import { warningsHeader, type Act, type Question } from '../contracts/asking.ts';
import { askedFirst } from '../words/desk-findings.ts';
import type { Finding } from './finding.ts';
import { titledEntry } from '../publication/title.ts';

/**
 * Warnings about what is made public, timed or sent, in any way: told to the person who does it, and asked about where there is
 * somebody to ask.
 */

export interface Warned extends DocumentRef {
  warnings: Finding[];
}

const told = new AsyncLocalStorage<Warned[]>();

/** Notes what is to be told about a document. */
export function tellWarnings({ type, id }: DocumentRef, findings: readonly Finding[]): void {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  if (warnings.length > 0) told.getStore()?.push({ type, id, warnings });
}

/** Does something, and gives what was told meanwhile. */
export async function hearWarnings<T>(work: () => Promise<T>): Promise<{ result: T; heard: Warned[] }> {
  const heard: Warned[] = [];
  return { result: await told.run(heard, work), heard };
}

/** Refuses what somebody would be asked about: all of its transaction is undone, and done again once they have agreed. */
class AskedFirst extends errors.ValidationError {
  constructor(question: Question) {
    const count = question.documents.reduce((sum, { findings }) => sum + findings.length, 0);
    // Strapi's forms look for the errors of fields.
    super(askedFirst[question.act](count), { errors: [], question });
  }
}

/**
 * Does something in a transaction of the log, and asks at its end about all that was told, once. What is part of something that asks is
 * asked about with it.
 */
export async function askFirst<T>(log: Log, act: Act, work: () => Promise<T>): Promise<T> {
  const said = log.strapi.requestContext.get()?.request.headers[warningsHeader];
  if (said === undefined || told.getStore()) return work();
  const { result, heard } = await hearWarnings(work);
  if (heard.length === 0) return result;
  const documents = [];
  // A time that is moved for all of a group is told of by each.
  for (const { type, id, warnings } of new Map(heard.map((one) => [`${one.type} ${one.id}`, one])).values())
    documents.push({ ...(await titledEntry(log.strapi, { type, id })), findings: warnings });
  const question = { name: nameOf(documents), act, documents };
  if (![said].flat().join().split(',').includes(question.name)) throw new AskedFirst(question);
  return result;
}

/** Without ids: a new entry is undone with its refusal, so it has a new id each time. */
function nameOf(documents: Question['documents']): string {
  const words = documents.map(({ uid, title, findings }) => [uid, title, findings.map(({ field, message }) => [field, message])]);
  return sha256Of(JSON.stringify(words)).slice(0, 16);
}
