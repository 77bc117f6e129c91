import type { z } from 'zod';
import { error, type Issue } from './issue.ts';

/** All differences between a draft and its schema, as issues. */
export function schemaIssues(schema: z.ZodType, draft: unknown): Issue[] {
  const result = schema.safeParse(draft, { reportInput: true });
  return result.success ? [] : result.error.issues.map(toIssue);
}

function toIssue(issue: z.core.$ZodIssue): Issue {
  const field = issue.path.join('.');
  switch (issue.code) {
    case 'invalid_type':
      return error(field, issue.input === undefined ? 'required' : 'wrongValue');
    case 'too_big':
      return error(field, issue.origin === 'string' ? 'tooLong' : 'tooMuch', { max: Number(issue.maximum) });
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return error(field, 'required');
      return error(field, issue.origin === 'string' ? 'tooShort' : 'tooLittle', { min: Number(issue.minimum) });
    case 'invalid_value':
      return error(field, issue.input === undefined ? 'required' : 'unknownChoice', { value: String(issue.input) });
    case 'invalid_format':
      return error(field, formatKeys[issue.format] ?? (/(^|\.)slug$/.test(field) ? 'notASlug' : 'wrongValue'), {
        value: String(issue.input),
      });
    case 'invalid_union':
      return error(field.replace(/\.?kind$/, ''), 'linkWithout');
    case 'unrecognized_keys':
      return error(field, 'linkWithSeveral');
    default:
      return error(field, 'wrongValue');
  }
}

const formatKeys: Record<string, Issue['key']> = {
  date: 'notADay',
  datetime: 'notAMoment',
  url: 'notAnAddress',
  phone: 'notAPhone',
  'law-part': 'notALawPart',
  colour: 'notAColour',
};
