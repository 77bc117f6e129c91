import { useEffect, useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { useAuth, useForm } from '@strapi/strapi/admin';
import { keepingWords } from '../../words/desk-keeping.ts';
import { minuteText } from '../../words/desk-times.ts';
import { useNow } from '../now.ts';
import { Notice } from '../parts/Notice.tsx';
import { eachKept, isOwn } from './own-copies.ts';
import { copiesOf, drop, entryKey } from './typed.ts';
import { goOnFrom } from './version.ts';

interface KeptProps {
  uid: string;
  documentId: string | undefined;
}

/** Offers what was typed into an entry and not saved, after a crash, a reload or a session that ended. */
export function Kept(props: KeptProps) {
  // On a slow network a form is there before it is known who writes in it.
  const user = useAuth('Kept', (state) => state.user?.email);
  return user === undefined ? null : <KeptOf user={user} {...props} />;
}

function KeptOf({ user, uid, documentId }: KeptProps & { user: string }) {
  const { modified, setValues } = useForm('Kept', (form) => form);
  const newest = () => copiesOf(entryKey(user, uid, documentId)).find(({ key }) => !isOwn(key));
  const [offered, setOffered] = useState(newest);
  const [taken, setTaken] = useState<string>();
  const isKept = eachKept.use(eachKept.get);
  const now = useNow();

  // Not before it is kept as what this form has.
  useEffect(() => {
    if (taken !== undefined && modified && isKept) drop(taken);
  }, [taken, modified, isKept]);

  if (modified && !isKept) return <Notice bad>{keepingWords.notKept}</Notice>;
  if (taken !== undefined && modified) return <Notice>{keepingWords.takenBack}</Notice>;
  if (!offered) return null;
  const { key, typed } = offered;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Notice bad>{keepingWords.kept(minuteText(typed.at, now))}</Notice>
      <Flex gap={2} wrap="wrap">
        <Button
          size="S"
          onClick={() => {
            setValues(typed.values);
            // A colleague who saved meanwhile is not overwritten without a word.
            if (documentId && typed.version) goOnFrom(documentId, typed.version);
            setOffered(undefined);
            setTaken(key);
          }}
        >
          {keepingWords.takeBack}
        </Button>
        <Button
          size="S"
          variant="tertiary"
          onClick={() => {
            drop(key);
            setOffered(newest);
          }}
        >
          {keepingWords.drop}
        </Button>
      </Flex>
    </Flex>
  );
}
