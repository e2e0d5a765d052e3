import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import { messages } from '../../i18n/i18n';
import { FigureDialog } from './FigureDialog';
import { InsertDialog, type Insertion } from './InsertDialog';
import { TableTools } from './TableTools';
import { blockTools, insertTools, markTools, type Tool } from './tools';

/** Renders again after each step of the editor, so that the buttons show what holds at the cursor. */
function useSteps(editor: Editor): void {
  const [, setStep] = useState(0);
  useEffect(() => {
    const step = () => setStep((before) => before + 1);
    editor.on('transaction', step);
    return () => {
      editor.off('transaction', step);
    };
  }, [editor]);
}

export function Toolbar({ editor }: { editor: Editor }) {
  const m = messages.value.toolbar;
  useSteps(editor);
  const bar = useRef<HTMLDivElement>(null);
  const [insertion, setInsertion] = useState<Insertion | 'fact' | null>(null);
  const close = () => {
    setInsertion(null);
    editor.commands.focus();
  };
  const groups = [markTools(m), blockTools(m), insertTools(m)];
  return (
    <>
      <div ref={bar} role="toolbar" aria-label={m.label} class="toolbar" onKeyDown={(event) => move(bar.current, event)}>
        {groups.map((tools, group) => (
          <span key={group} class="tools">
            {tools.map((tool, index) => (
              <ToolButton key={tool.icon} editor={editor} tool={tool} tabIndex={group + index === 0 ? 0 : -1}
                onDialog={setInsertion} />
            ))}
          </span>
        ))}
        {editor.isActive('table') && <TableTools editor={editor} />}
      </div>
      {insertion === 'fact' && <FigureDialog editor={editor} onClose={close} />}
      {insertion && insertion !== 'fact' && <InsertDialog key={insertion} editor={editor} kind={insertion} onClose={close} />}
    </>
  );
}

interface ToolButtonProps {
  editor: Editor;
  tool: Tool;
  tabIndex: number;
  onDialog: (kind: Insertion | 'fact') => void;
}

function ToolButton({ editor, tool, tabIndex, onDialog }: ToolButtonProps) {
  const pressed = tool.active?.(editor);
  return (
    <button type="button" class="tool" tabIndex={tabIndex} title={tool.label} aria-label={tool.label} aria-pressed={pressed}
      onClick={() => (tool.dialog ? onDialog(tool.dialog) : tool.run?.(editor))}>
      <wa-icon name={tool.icon} />
    </button>
  );
}

/** The arrow keys go from tool to tool; the bar as a whole is one stop of the tab key. */
function move(bar: HTMLElement | null, event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!bar || !step) return;
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>('button')];
  const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = buttons[(here + step + buttons.length) % buttons.length];
  buttons.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
  next?.focus();
  event.preventDefault();
}
