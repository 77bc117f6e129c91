import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import {
  ArrowClockwise,
  Bold,
  BulletList,
  GridNine,
  HeadingThree,
  HeadingTwo,
  Image,
  Information,
  Italic,
  Link,
  NumberList,
  Quotes,
  Underline,
} from '@strapi/icons';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from 'prosemirror-tables';
import { editorWords as words } from '../../words/desk-editor.ts';
import { around, heading, insertTable, isMarked, list, mark, quote, selectedPicture } from './commands.ts';
import { insertNote } from './footnotes.ts';
import { schema } from './schema.ts';

interface ToolbarProps {
  state: EditorState;
  run: (command: Command) => void;
  isDisabled: boolean;
  onLink: () => void;
  onPicture: () => void;
}

interface Tool {
  label: string;
  icon: ReactNode;
  onClick: () => void;
  isOn?: boolean;
  isOff?: boolean;
}

const { nodes, marks } = schema;

/** One stop of the Tab key; the arrows go from button to button. */
export function Toolbar({ state, run, isDisabled, onLink, onPicture }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const headingLevel = around(state, nodes.heading)?.node.attrs.level;
  const listType = around(state, nodes.bullet_list, nodes.ordered_list)?.node.type;
  const isInsideTable = isInTable(state);
  const does = (command: Command) => () => run(command);
  const tools: Tool[] = [
    { label: words.heading, icon: <HeadingTwo />, onClick: does(heading(2)), isOn: headingLevel === 2, isOff: isInsideTable },
    {
      label: words.subheading,
      icon: <HeadingThree />,
      onClick: does(heading(3)),
      isOn: headingLevel === 3,
      isOff: isInsideTable,
    },
    { label: words.strong, icon: <Bold />, onClick: does(mark.strong), isOn: isMarked(state, marks.strong) },
    { label: words.em, icon: <Italic />, onClick: does(mark.em), isOn: isMarked(state, marks.em) },
    { label: words.underline, icon: <Underline />, onClick: does(mark.underline), isOn: isMarked(state, marks.underline) },
    {
      label: words.bullets,
      icon: <BulletList />,
      onClick: does(list(nodes.bullet_list)),
      isOn: listType === nodes.bullet_list,
      isOff: isInsideTable,
    },
    {
      label: words.numbers,
      icon: <NumberList />,
      onClick: does(list(nodes.ordered_list)),
      isOn: listType === nodes.ordered_list,
      isOff: isInsideTable,
    },
    {
      label: words.quote,
      icon: <Quotes />,
      onClick: does(quote),
      isOn: around(state, nodes.blockquote) !== undefined,
      isOff: isInsideTable,
    },
    { label: words.link, icon: <Link />, onClick: onLink },
    { label: words.picture, icon: <Image />, onClick: onPicture, isOn: selectedPicture(state) !== undefined },
    { label: words.note, icon: <Information />, onClick: does(insertNote), isOff: around(state, nodes.note) !== undefined },
    { label: words.table, icon: <GridNine />, onClick: does(insertTable), isOff: isInsideTable },
    {
      label: words.undo,
      icon: <ArrowClockwise style={{ transform: 'scaleX(-1)' }} />,
      onClick: does(undo),
      isOff: undoDepth(state) === 0,
    },
    { label: words.redo, icon: <ArrowClockwise />, onClick: does(redo), isOff: redoDepth(state) === 0 },
  ];
  const tableTools = [
    [words.addRow, addRowAfter],
    [words.addColumn, addColumnAfter],
    [words.deleteRow, deleteRow],
    [words.deleteColumn, deleteColumn],
    [words.deleteTable, deleteTable],
  ] as const;

  function onKeyDown(event: KeyboardEvent): void {
    const place = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: -1 }[event.key];
    if (place === undefined) return;
    event.preventDefault();
    const next = (place + tools.length) % tools.length;
    setCurrent(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  }

  return (
    <div className="tools">
      <Flex ref={bar} role="toolbar" aria-label={words.toolbar} wrap="wrap" gap={1} onKeyDown={onKeyDown}>
        {tools.map(({ label, icon, onClick, isOn, isOff }, index) => (
          <IconButton
            key={label}
            label={label}
            size="S"
            variant={isOn ? 'secondary' : 'ghost'}
            aria-pressed={isOn}
            aria-disabled={isOff || isDisabled}
            tabIndex={index === current ? 0 : -1}
            onFocus={() => setCurrent(index)}
            onClick={() => !isOff && !isDisabled && onClick()}
          >
            {icon}
          </IconButton>
        ))}
      </Flex>
      {isInsideTable && !isDisabled && (
        <Flex tag="fieldset" aria-label={words.tableTools} wrap="wrap" gap={1} paddingTop={1}>
          <Typography variant="pi">{words.tableTools}</Typography>
          {tableTools.map(([label, command]) => (
            <Button key={label} size="S" variant="tertiary" onClick={does(command)}>
              {label}
            </Button>
          ))}
        </Flex>
      )}
    </div>
  );
}
