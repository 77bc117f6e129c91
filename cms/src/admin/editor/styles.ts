import { styled } from 'styled-components';
import prose from '../../../../shared/src/prose.css?raw';
import { editorWords as words } from '../../words/desk-editor.ts';

/** The layer is the site's: what is in none would win over it. */
const pageStyles = prose.replace('@layer components', '@media all');

/** The text looks as on its page, in the colours of the admin. The first part is what ProseMirror asks for. */
export const Frame = styled.div<{ $hasError: boolean; $isDisabled: boolean }>`
  --measure: none;
  --size-read: 1.8rem;
  --size-sm: 1.6rem;
  --quiet: ${({ theme }) => theme.colors.neutral600};
  --accent: ${({ theme }) => theme.colors.primary600};
  --line: ${({ theme }) => theme.colors.neutral200};
  --edge: ${({ theme }) => theme.colors.neutral500};
  border: 1px solid ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $isDisabled }) => ($isDisabled ? theme.colors.neutral150 : theme.colors.neutral0)};
  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }

  .ProseMirror {
    position: relative;
    white-space: break-spaces;
    overflow-wrap: break-word;
    font-variant-ligatures: none;
    min-height: 24rem;
    max-height: 75vh;
    overflow-y: auto;
    outline: none;
    padding: 1.6rem;
    color: ${({ theme }) => theme.colors.neutral800};
  }
  .ProseMirror-selectednode {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
  .ProseMirror .selectedCell {
    background: ${({ theme }) => theme.colors.primary100};
  }

  ${pageStyles}

  /* What only the editor has, and what the admin takes from all elements. */
  .ProseMirror > :not(.tableWrapper, table) {
    max-width: 68ch;
  }
  .ProseMirror > :first-child {
    margin-top: 0;
  }
  .ProseMirror h1 {
    font-size: 1.25em;
  }
  .ProseMirror :is(h1, h5, h6, strong) {
    font-weight: 700;
  }
  .ProseMirror em {
    font-style: italic;
  }
  .ProseMirror :is(sup, sub) {
    font-size: 0.75em;
    line-height: 0;
  }
  .ProseMirror sup {
    vertical-align: super;
  }
  .ProseMirror sub {
    vertical-align: sub;
  }
  .ProseMirror a {
    color: var(--accent);
    text-decoration: underline;
  }
  .ProseMirror p[data-caption]::after {
    content: attr(data-caption);
    display: block;
    margin-top: 0.5em;
    font-size: var(--size-sm);
    line-height: 1.5;
    color: var(--quiet);
  }
  .ProseMirror table {
    border-collapse: collapse;
  }
  .ProseMirror sup[data-note] {
    padding: 0 0.2em;
    color: var(--accent);
  }
  .ProseMirror p[data-note] {
    font-size: var(--size-sm);
  }
  .ProseMirror p[data-note]::before {
    content: '${words.noteStart} ' attr(data-note) ': ';
    color: var(--quiet);
  }
  .ProseMirror pre {
    white-space: pre-wrap;
    font-family: monospace;
    font-size: var(--size-sm);
    background: ${({ theme }) => theme.colors.neutral100};
    padding: 0.8rem;
  }
  .ProseMirror pre::before {
    content: '${words.source}';
    display: block;
    color: var(--quiet);
  }

  .tools {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 0.4rem;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: inherit;
    background: ${({ theme }) => theme.colors.neutral100};
  }
  .tools fieldset {
    border: 0;
  }
  .tools button[aria-disabled='true'] {
    border-color: transparent;
    background: transparent;
    opacity: 0.4;
  }
  /* Its room is kept: what is below would move away under the click that leaves the text. */
  .leave {
    display: block;
    visibility: hidden;
    padding: 0 1.6rem 0.8rem;
  }
  &:focus-within .leave {
    visibility: visible;
  }
  .told {
    display: block;
    padding: 0.8rem 1.6rem;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
    background: ${({ theme }) => theme.colors.warning100};
    color: ${({ theme }) => theme.colors.warning700};
  }
`;
