import { useEffect } from 'react';
import { useForm } from '@strapi/strapi/admin';
import { fieldsOfForm } from '@pho-luat/shared/content-types/index';
import { titleIn } from '@pho-luat/shared/content-types/title';
import { visit } from '@pho-luat/shared/content-types/visit';
import { documentTypeOf } from '../../publication/types.ts';
import { withChosen } from '../chosen-entry.ts';
import { hearOfCreated, offerCreated } from './created.ts';

/**
 * «Thêm mục mới để chọn» in the form of a new entry: Strapi connects what its window makes to a saved entry alone, and else forgets it
 * without a word. Here it is chosen in the field from which the window was opened.
 */
export function NewChoice({ uid }: { uid: string }) {
  const { values, onChange } = useForm('NewChoice', (form) => form);

  useEffect(() => {
    const choose = () =>
      offerCreated(location.pathname, ({ uid: made, draft, field }) => {
        const [type, madeType] = [documentTypeOf(uid), documentTypeOf(made)];
        if (!type || !madeType) return false;
        const chosen = visit(fieldsOfForm(type), values as Record<string, unknown>).find(({ path }) => path === field);
        if (chosen?.field.kind !== 'reference' || chosen.field.to !== madeType) return false;
        const title = titleIn(madeType, draft) ?? '';
        onChange(chosen.path, withChosen(chosen.value, { uid: made, ...draft, title }, !chosen.field.several));
        return true;
      });
    choose();
    return hearOfCreated(choose);
  });

  return null;
}
