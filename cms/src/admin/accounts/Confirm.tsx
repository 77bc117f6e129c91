import { useState, type FormEvent } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { accountPageWords as words } from '../../words/desk-accounts.ts';
import { minuteText } from '../../words/desk-times.ts';
import { refusalOf } from '../refusal.ts';
import { useNow } from '../now.ts';
import { accountApi } from './api.ts';
import { PasswordField } from './PasswordField.tsx';
import { Section } from './Section.tsx';

/** Confirms one's own password, so that changes of accounts are accepted for a while, in any tab. */
export function Confirm() {
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState('');
  const now = useNow();
  const [confirm, { data: confirmed, isLoading }] = accountApi.useConfirmPasswordMutation();

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const answer = await confirm(password);
    setPassword('');
    setFault('error' in answer ? refusalOf(answer.error, words.notConfirmed) : '');
  }

  return (
    <Section title={words.confirmTitle} intro={words.confirmIntro}>
      <form onSubmit={(event) => void send(event)}>
        <Flex gap={2} alignItems="flex-end" wrap="wrap">
          <Box flex="0 1 24rem">
            <PasswordField name="password" label={words.password} value={password} fault={fault} onChange={setPassword} />
          </Box>
          <Button type="submit" size="L" loading={isLoading} disabled={!password}>
            {words.confirm}
          </Button>
        </Flex>
      </form>
      <Box tag="output" display="block">
        {confirmed && !fault && (
          <Typography fontWeight="semiBold">{words.confirmed(minuteText(confirmed.until, now))}</Typography>
        )}
      </Box>
    </Section>
  );
}
