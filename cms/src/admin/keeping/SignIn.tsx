import { useEffect, useRef, useState } from 'react';
import { Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { keepingWords as words } from '../../words/desk-keeping.ts';
import { PasswordField } from '../accounts/PasswordField.tsx';
import { FormWindow } from '../windows/FormWindow.tsx';
import { refusalOf } from '../refusal.ts';
import { offerToSignIn } from './session.ts';

/** Signing in again over the form of an entry, where something may be typed in it or in a window over it, or over a page with something unsaved. */
export function SignIn() {
  const end = useRef<((isIn: boolean) => void) | undefined>(undefined);
  const [isAsked, setAsked] = useState(false);

  useEffect(() => {
    const takeBack = offerToSignIn(
      () =>
        new Promise((resolve) => {
          end.current = resolve;
          setAsked(true);
        }),
    );
    return () => {
      takeBack();
      end.current?.(false);
      setAsked(false);
    };
  }, []);

  function answer(isIn: boolean): void {
    end.current?.(isIn);
    setAsked(false);
  }
  return isAsked && <SignInWindow onEnd={answer} />;
}

function SignInWindow({ onEnd }: { onEnd: (isIn: boolean) => void }) {
  const { user, login } = useAuth('SignIn', (auth) => auth);
  const [email] = useState(user?.email ?? '');
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function send(): Promise<void> {
    setBusy(true);
    // Where Strapi keeps the token of somebody who chose to be remembered.
    const rememberMe = localStorage.getItem('jwtToken') !== null;
    const sent = await login({ email, password, rememberMe });
    setBusy(false);
    if ('data' in sent) onEnd(true);
    else setFault(refusalOf(sent.error, words.notSignedIn));
  }

  return (
    <FormWindow
      title={words.sessionEnded}
      save={words.signIn}
      isBusy={isBusy}
      onSave={() => void send()}
      onClose={() => onEnd(false)}
    >
      <Typography>{words.signInOver(email)}</Typography>
      <PasswordField
        name="sign-in-password"
        label={words.password}
        value={password}
        fault={fault}
        hint={words.factorHint}
        onChange={setPassword}
      />
    </FormWindow>
  );
}
