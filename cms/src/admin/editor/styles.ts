import { styled } from 'styled-components';
import { editorWords as words } from '../../words/desk-editor.ts';

/** The text looks as on its page (`site/src/styles/prose.css`), in the colours of the admin. The first part is what ProseMirror asks for. */
export const Frame = styled.div<{ $hasError: boolean; $isDisabled: boolean }>`
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
    font-size: 1.6rem;
    line-height: 1.7;
  }
  .ProseMirror-selectednode {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
  .ProseMirror .selectedCell {
    background: ${({ theme }) => theme.colors.primary100};
  }

  .ProseMirror > * {
    max-width: 68ch;
  }
  .ProseMirror > * + * {
    margin-top: 1em;
  }
  .ProseMirror :is(h1, h2, h3, h4, h5, h6) {
    font-weight: 650;
    line-height: 1.3;
  }
  .ProseMirror :is(h1, h2) {
    font-size: 1.25em;
    margin-top: 1.6em;
  }
  .ProseMirror h3 {
    font-size: 1.1em;
    margin-top: 1.5em;
  }
  .ProseMirror > :first-child {
    margin-top: 0;
  }
  .ProseMirror :is(strong, th) {
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
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
  .ProseMirror :is(ul, ol) {
    padding-left: 1.6em;
  }
  .ProseMirror ul {
    list-style: disc;
  }
  .ProseMirror ol {
    list-style: decimal;
  }
  .ProseMirror li + li {
    margin-top: 0.35em;
  }
  .ProseMirror blockquote {
    border-left: 3px solid ${({ theme }) => theme.colors.primary600};
    padding-left: 1.25em;
  }
  .ProseMirror img {
    max-width: 100%;
    height: auto;
  }
  .ProseMirror p[data-caption]::after {
    content: attr(data-caption);
    display: block;
    margin-top: 0.5em;
    font-size: 0.875em;
    line-height: 1.5;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  .ProseMirror table {
    max-width: none;
    border-collapse: collapse;
    font-size: 0.875em;
  }
  .ProseMirror :is(th, td) {
    min-width: 7rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    padding: 0.5rem 1rem;
    text-align: left;
    vertical-align: top;
  }
  .ProseMirror sup[data-note] {
    padding: 0 0.2em;
    color: ${({ theme }) => theme.colors.primary600};
  }
  .ProseMirror p[data-note] {
    font-size: 0.875em;
  }
  .ProseMirror p[data-note]::before {
    content: '${words.noteStart} ' attr(data-note) ': ';
    color: ${({ theme }) => theme.colors.neutral600};
  }
  .ProseMirror pre {
    white-space: pre-wrap;
    font-family: monospace;
    font-size: 0.875em;
    background: ${({ theme }) => theme.colors.neutral100};
    padding: 0.8rem;
  }
  .ProseMirror pre::before {
    content: '${words.source}';
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
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
