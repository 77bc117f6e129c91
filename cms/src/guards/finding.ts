import { errors } from '@strapi/utils';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { isDrafted } from '../publication/types.ts';
import type { Issue } from '../rules/issue.ts';
import { stops, type Severity } from '../contracts/desk.ts';
import type { NamedEntry } from '../contracts/refusal.ts';
import { guardWords, refusalText } from '../words/guards.ts';

/** Something that speaks against what is to be done to a document: in the panel beside it, and when it is tried. */
export interface Finding extends Pick<Issue, 'at' | 'isOwn'> {
  /** Its path in the form; absent for what concerns the document as a whole. */
  field?: string;
  message: string;
  severity: Severity;
  /** The other entries that it has to do with. */
  named?: readonly NamedEntry[];
}

const mostNamed = 20;

/**
 * Throws when something speaks against it. The admin puts each error under its field, and shows the message as a notice: both name all
 * that is wrong. The first refusal decides: a person without the right is not told what else is wrong.
 */
export function refuse(findings: readonly Finding[], say: (problems: readonly Finding[]) => string = plainly): void {
  const first = findings.find(({ severity }) => stops(severity));
  if (!first) return;
  // Strapi drops the message of a plain `ForbiddenError`.
  if (first.severity === 'right') throw new errors.PolicyError(first.message);
  const problems = findings.filter(({ severity }) => severity === 'error');
  const byField = Map.groupBy(problems, ({ field }) => field);
  const inForm = [...byField].flatMap(([field, found]) => (field === undefined ? [] : [{ field, message: plainly(found) }]));
  const inFields = inForm.map(({ field, message }) => ({ path: field.split('.'), message, name: 'ValidationError' }));
  const named = problems.flatMap((problem) => problem.named ?? []);
  if (inFields.length > 0 || named.length > 0) throw refusalNaming(say(problems), named, inFields);
  throw new errors.ValidationError(say(problems));
}

/** Strapi's forms look for the errors of fields. */
function refusalNaming(message: string, named: readonly NamedEntry[], inFields: readonly object[]): Error {
  const distinct = [...new Map(named.map((entry) => [`${entry.uid} ${entry.documentId}`, entry])).values()];
  const naming = distinct.length > 0 ? { named: distinct.slice(0, mostNamed) } : {};
  return new errors.ValidationError(message, { errors: inFields, ...naming });
}

/** A type without drafts is public as soon as it is saved, and what is refused was not saved. */
export function refusePublication(type: DocumentType, findings: readonly Finding[]): void {
  refuse(findings, (problems) => refusalText(problems, isDrafted(type) ? guardWords.notPublished : guardWords.notSaved));
}

function plainly(problems: readonly Finding[]): string {
  return [...new Set(problems.map(({ message }) => message))].join(' ');
}
