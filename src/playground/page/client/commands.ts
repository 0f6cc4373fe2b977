import type { BotCommand } from 'grammy/types';
import { useEffect, useRef } from 'preact/hooks';
import { html } from './html.ts';

/** The commands that begin with what is typed, while nothing but a command is typed. */
export function matchingCommands(draft: string, commands: readonly BotCommand[]): readonly BotCommand[] {
  const typed = /^\/([a-z0-9_]*)$/i.exec(draft)?.[1]?.toLowerCase();
  return typed === undefined ? [] : commands.filter(({ command }) => command.startsWith(typed));
}

interface CommandListProps {
  commands: readonly BotCommand[];
  picked: number;
  choose: (command: string) => void;
}

export function CommandList({ commands, picked, choose }: CommandListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  return html`<div class="popup commands" id="commands" role="listbox" aria-label="Commands" ref=${list}>
    ${commands.map(
      ({ command, description }, index) => html`<div
        role="option"
        id=${`command-${index}`}
        aria-selected=${index === picked}
        onClick=${() => choose(command)}
      >
        <b dir="ltr">/${command}</b><span dir="auto">${description}</span>
      </div>`,
    )}
  </div>`;
}
