import { useEffect, useRef, useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { useAuth, useForm } from '@strapi/strapi/admin';
import { fieldsOfForm } from '@pho-luat/shared/content-types/index';
import { formatInstant } from '@pho-luat/shared/dates';
import { documentTypeOf } from '../../publication/types.ts';
import { keepingWords } from '../../words/desk-keeping.ts';
import { Notice } from '../publishing/Notice.tsx';
import { hearOfCreated } from './created.ts';
import { drop, dropOld, isSaved, keep, keyOf, typedAt, type Typed } from './typed.ts';
import { goOnFrom, versionOf } from './version.ts';

const pauseMs = 500;

/** What is kept and not saved; a copy of what is saved after all is dropped. */
function unsavedAt(key: string, uid: string, opened: Typed['values']): Typed | undefined {
  const [typed, type] = [typedAt(key), documentTypeOf(uid)];
  if (!typed || !type || !isSaved(fieldsOfForm(type), typed, opened)) return typed;
  drop(key);
  return undefined;
}

interface KeptProps {
  uid: string;
  documentId: string | undefined;
}

/** Keeps on this device what is typed until it is saved, and offers it after a crash, a reload or a session that ended. */
export function Kept(props: KeptProps) {
  // On a slow network a form is there before it is known who writes in it.
  const user = useAuth('Kept', (state) => state.user?.email);
  return user === undefined ? null : <KeptOf user={user} {...props} />;
}

function KeptOf({ user, uid, documentId }: KeptProps & { user: string }) {
  const key = keyOf(user, uid, documentId);
  const { values, modified, setValues } = useForm('Kept', (form) => form);
  const [offered, setOffered] = useState(() => {
    dropOld(new Date());
    // A new entry may have become this one.
    unsavedAt(keyOf(user, uid, undefined), uid, { ...values });
    return unsavedAt(key, uid, { ...values });
  });
  const [isTaken, setTaken] = useState(false);
  const wasTyped = useRef(false);
  const isMade = useRef(false);

  // A new entry is saved once that is answered: the panel of what it becomes is drawn seconds later, or never.
  useEffect(() => {
    if (documentId !== undefined) return undefined;
    return hearOfCreated((created) => {
      if (created.uid !== uid || created.field !== '') return;
      isMade.current = true;
      drop(key);
    });
  }, [key, uid, documentId]);

  useEffect(() => {
    if (!modified) {
      // Saved, or put back on purpose.
      if (wasTyped.current) drop(key);
      wasTyped.current = false;
      return undefined;
    }
    wasTyped.current = true;
    const write = () => {
      if (!isMade.current) keep(key, { at: new Date().toISOString(), version: versionOf(documentId), values: { ...values } });
    };
    const timer = setTimeout(write, pauseMs);
    window.addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', write);
    };
  }, [key, documentId, values, modified]);

  if (isTaken && modified) return <Notice>{keepingWords.takenBack}</Notice>;
  if (!offered) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Notice bad>{keepingWords.kept(formatInstant(offered.at))}</Notice>
      <Flex gap={2} wrap="wrap">
        <Button
          size="S"
          onClick={() => {
            setValues(offered.values);
            // Who saved meanwhile is not overwritten without a word.
            if (documentId && offered.version) goOnFrom(documentId, offered.version);
            setOffered(undefined);
            setTaken(true);
          }}
        >
          {keepingWords.takeBack}
        </Button>
        <Button
          size="S"
          variant="tertiary"
          onClick={() => {
            drop(key);
            setOffered(undefined);
          }}
        >
          {keepingWords.drop}
        </Button>
      </Flex>
    </Flex>
  );
}
