import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { Fold } from './Fold.tsx';
import { foldedTypeOf, partsOf, type FieldOfForm } from './parts.ts';

interface EditView {
  layout: { layout: FieldOfForm[][][]; metadatas: object };
}

const foldType = 'pho-luat-fold';

/**
 * The form of a type begins with what every entry has; the rest is in parts that open when they are wanted. A part is a panel of
 * Strapi's layout whose first row is a heading, drawn by a kind of input of ours; hidden fields stay in the form.
 */
export function foldForms(app: StrapiApp): void {
  app.addFields({ type: foldType, Component: Fold as ComponentType });
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', (view: EditView) => ({
    ...view,
    layout: { ...view.layout, layout: inParts(view.layout) },
  }));
}

function inParts({ layout, metadatas }: EditView['layout']): FieldOfForm[][][] {
  const type = foldedTypeOf(metadatas);
  if (!type) return layout;
  return layout.flatMap((panel) => {
    const { first, parts } = partsOf(type, panel);
    const folded = parts.map(({ start, title, names, rows }) => {
      // It goes by the name of a field that everybody who opens the form may read: Strapi draws nothing else.
      const attribute = { type: foldType };
      return [[{ ...start, name: 'title', type: foldType, attribute, size: 12, of: type, title, names }], ...rows];
    });
    return [first, ...folded];
  });
}
