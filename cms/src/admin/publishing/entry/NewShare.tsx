import { useEffect, useState } from 'react';
import { Field, TextInput } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard } from '@strapi/strapi/admin';
import { sharePanelWords } from '../../../words/desk-actions.ts';
import { Notice } from '../../parts/Notice.tsx';

/** A link just made: copied where the browser allows it (not on a plain http address), and shown to be copied by hand. */
export function NewShare({ url }: { url: string }) {
  const { copy } = useClipboard();
  const [copied, setCopied] = useState<boolean>();
  const copyNow = () => copy(url).then(setCopied);
  useEffect(() => void copy(url).then(setCopied), [copy, url]);
  return (
    <>
      <Field.Root name="share" hint={sharePanelWords.madeHelp}>
        <Field.Label>{sharePanelWords.made}</Field.Label>
        <TextInput
          readOnly
          value={url}
          onFocus={(event) => event.target.select()}
          endAction={
            <Field.Action label={sharePanelWords.copy} onClick={copyNow}>
              <Duplicate />
            </Field.Action>
          }
        />
        <Field.Hint />
      </Field.Root>
      {copied !== undefined && <Notice>{copied ? sharePanelWords.copied : sharePanelWords.notCopied}</Notice>}
    </>
  );
}
