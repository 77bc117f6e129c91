import type { StrapiApp } from '@strapi/strapi/admin';
import { Fold } from './Fold.tsx';
import { drawnPanel, foldedTypeOf, partsOf, type FieldOfForm } from './parts.ts';

/** What Strapi's hook for layouts is given. */
export interface EditView {
  layout: { layout: FieldOfForm[][][]; metadatas: object };
}

/**
 * The form of a type begins with what every entry has; the rest is in parts that open when they are wanted. A part is a panel of
 * Strapi's layout, which Strapi draws by the `map` of its rows: what that draws is put under a heading, and shown while the part is open.
 */
export function foldForms(app: StrapiApp): void {
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
    const folded = parts.map((part) =>
      drawnPanel(part.rows, (rows) => (
        <Fold of={type} part={part}>
          {rows}
        </Fold>
      )),
    );
    return [first, ...folded];
  });
}
