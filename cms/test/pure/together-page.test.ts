import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Together } from '../../src/contracts/together.ts';

/** The end of the page «Xuất bản cùng nhau», without Strapi's page around it. */

const Box = ({ children }: { children?: ReactNode }) => children;
const Button = ({ children, disabled }: { children?: ReactNode; disabled?: boolean }) =>
  createElement('button', { disabled }, children);
const asked = () => [vi.fn<() => void>(), { isLoading: false }];

const replaced = {
  '@strapi/design-system': { Box, Button, Flex: Box, Typography: Box },
  '@strapi/icons': {},
  '@strapi/strapi/admin': { useNotification: () => ({}) },
  'react-router-dom': { useNavigate: () => undefined },
  '../../src/admin/days/TypedField.tsx': { TypedField: Box },
  '../../src/admin/reviews/RemarkField.tsx': { RemarkField: Box },
  '../../src/admin/parts/Notice.tsx': { Notice: Box },
  '../../src/admin/together/api.ts': {
    togetherApi: {
      usePublishTogetherMutation: asked,
      useScheduleTogetherMutation: asked,
      useSendTogetherMutation: asked,
    },
  },
};
beforeEach(() => {
  for (const [name, given] of Object.entries(replaced)) vi.doMock(name, () => given);
});
afterEach(() => {
  for (const name of Object.keys(replaced)) vi.doUnmock(name);
  vi.resetModules();
});

it('says that something is to be mended where it is, and not where only a right is lacking, which holds all back too', async () => {
  const { Decision } = await import('../../src/admin/together/Decision.tsx');
  const shown = (severity: 'error' | 'right' | 'warning') => {
    const findings = [{ severity, message: 'Không có quyền.' }];
    const entry = {
      uid: 'api::article.article',
      documentId: 'm2x',
      title: 'Bài',
      savedAt: '2026-03-05T01:00:00.000Z',
      isPublic: false,
      isAwaited: false,
      isReturned: false,
      findings,
    } as const;
    const together: Together = { entries: [{ ...entry, findings }], offered: [], mayPublish: true, maySend: true };
    return renderToStaticMarkup(createElement(Decision, { together, isSeen: true, onRefused: () => undefined }));
  };
  const [toMend, held] = ['Cần sửa để xuất bản được', 'disabled=""'];
  for (const said of [toMend, held]) expect(shown('error')).toContain(said);
  expect(shown('right')).toContain(held);
  for (const said of [toMend, held]) expect(shown('warning')).not.toContain(said);
  expect(shown('right')).not.toContain(toMend);
});
