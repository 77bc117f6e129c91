import { useState, type FormEvent } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { accountPageWords as words } from '../../words/desk-accounts.ts';
import { lacksCodes } from '../answered.ts';
import { TextField } from '../fields/TextField.tsx';
import { takeFocus } from '../focus-return.ts';
import { refusalOf } from '../refusal.ts';
import { accountApi } from './api.ts';
import { Section, Unread } from './Section.tsx';

/** Turns one's own second factor on and off. */
export function Factor() {
  const { data: { isOn, left = 0 } = {}, isError } = accountApi.useFactorQuery();
  const [fault, setFault] = useState('');
  const [begin, { data: begun, isLoading: isBeginning, reset: forgetBegun }] = accountApi.useBeginFactorMutation();
  // Pressed again, it is refused, and the codes of the first answer would never be shown.
  const [turnOn, turning] = accountApi.useTurnFactorOnMutation();
  const { data: { codes } = {}, isLoading: isTurningOn } = turning;
  const [turnOff, { isLoading: isTurningOff }] = accountApi.useTurnFactorOffMutation();

  /** Whether it was done. */
  async function attempt(work: Promise<object>): Promise<boolean> {
    const answer = await work;
    setFault('error' in answer ? refusalOf(answer.error, words.factorError) : '');
    return !('error' in answer);
  }

  /** Once it is off, neither what was scanned before nor the codes are worth anything. */
  async function end(): Promise<void> {
    if (!(await attempt(turnOff()))) return;
    forgetBegun();
    turning.reset();
  }

  if (isOn === undefined) return isError && <Unread title={words.factorTitle} />;
  return (
    <Section title={words.factorTitle} intro={words.factorIntro}>
      <Flex gap={4}>
        <Typography fontWeight="semiBold">{isOn ? words.factorOn(left) : words.factorOff}</Typography>
        {isOn ? (
          <Button variant="danger-light" loading={isTurningOff} onClick={() => void end()}>
            {words.turnOff}
          </Button>
        ) : (
          <Button variant="secondary" loading={isBeginning} onClick={() => void attempt(begin())}>
            {words.begin}
          </Button>
        )}
      </Flex>
      {begun && !isOn && <FirstCode {...begun} isBusy={isTurningOn} onCode={(code) => void attempt(turnOn(code))} />}
      <Box role="alert">{fault && <Typography textColor="danger600">{fault}</Typography>}</Box>
      {lacksCodes(isOn, turning) && <Typography textColor="danger600">{words.codesLost}</Typography>}
      {codes && isOn && (
        <Box ref={takeFocus} tabIndex={-1}>
          <Typography tag="h3" fontWeight="bold">
            {words.recoveryTitle}
          </Typography>
          <Typography tag="p">{words.recovery}</Typography>
          <Typography tag="pre" fontWeight="semiBold" paddingTop={3} lineHeight={6}>
            {codes.join('\n')}
          </Typography>
        </Box>
      )}
    </Section>
  );
}

interface FirstCodeProps {
  secret: string;
  symbol: string;
  isBusy: boolean;
  onCode: (code: string) => void;
}

function FirstCode({ secret, symbol, isBusy, onCode }: FirstCodeProps) {
  const [code, setCode] = useState('');

  function send(event: FormEvent): void {
    event.preventDefault();
    onCode(code);
  }

  return (
    <form onSubmit={send}>
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Box ref={takeFocus} tabIndex={-1}>
          <Typography tag="p">{words.scan}</Typography>
        </Box>
        <img src={`data:image/svg+xml,${encodeURIComponent(symbol)}`} alt="" width={220} height={220} />
        <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
          {words.byHand(secret)}
        </Typography>
        <Flex gap={2} alignItems="flex-end" wrap="wrap">
          <TextField
            name="code"
            label={words.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            required
            onChange={setCode}
          />
          <Button type="submit" size="L" loading={isBusy} disabled={!code}>
            {words.turnOn}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
