import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { foldWords } from '../../words/desk-folds.ts';
import { Fold } from './Fold.tsx';

/** What the content manager draws in a row; it has more than is looked at here. */
interface FieldOfForm {
  name: string;
}

interface EditView {
  layout: { layout: FieldOfForm[][][] };
}

const foldType = 'pho-luat-fold';

/**
 * The form of an article begins with what every article has; the rest is in parts that open when they are wanted. A part is a panel of
 * Strapi's layout whose first row is a heading, drawn by a kind of input of ours; hidden fields stay in the form.
 */
export function foldForms(app: StrapiApp): void {
  app.addFields({ type: foldType, Component: Fold as ComponentType });
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', (view: EditView) => ({
    ...view,
    layout: { ...view.layout, layout: view.layout.layout.flatMap(inParts) },
  }));
}

function inParts(panel: FieldOfForm[][]): FieldOfForm[][][] {
  // The hook does not say which type it is: only an article has these.
  if (!panel.flat().some(({ name }) => name === 'answer')) return [panel];
  const parts: FieldOfForm[][][] = [[]];
  for (const row of panel) {
    if (row.some(({ name }) => name in foldWords)) parts.push([]);
    parts.at(-1)?.push(row);
  }
  const [first = [], ...further] = parts;
  return [first, ...further.map(folded)];
}

/** It goes by the name of a field that whoever opens the form may read: Strapi draws nothing else. */
function folded(part: FieldOfForm[][]): FieldOfForm[][] {
  const fields = part.flat();
  const start = fields.find(({ name }) => name in foldWords);
  if (!start) return part;
  const names = fields.map(({ name }) => name);
  const heading = { ...start, name: 'title', type: foldType, attribute: { type: foldType }, size: 12, start: start.name, names };
  return [[heading], ...part];
}
