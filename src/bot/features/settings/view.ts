import { type Account, nameAmong, type Person } from '../../../accounts/accounts.ts';
import type { QuietHours } from '../../../accounts/quiet.ts';
import type { Button, Screen } from '../../screen.ts';
import { accountLine } from '../../views/account.ts';
import { lines, type Translator } from '../../words/i18n.ts';
import { money } from '../../words/money.ts';

export const NOTIFY = ['all', 'problems', 'none'] as const;
const SIGNS = { all: '🔔', problems: '⚠️', none: '🔕' } as const;
/** The distances from UTC that people live with, in minutes. */
const OFFSETS = [
  -600, -540, -480, -420, -360, -300, -240, -210, -180, -120, -60, 0, 60, 120, 180, 210, 240, 270, 300, 330, 345, 360,
  390, 420, 480, 540, 570, 600, 660, 720, 780,
];
/** By language, where most who speak it live. */
const LIKELY: Readonly<Record<string, readonly number[]>> = {
  ar: [180, 120, 240, 60],
  es: [-360, -300, -180, -240, 60, 120],
  hi: [330],
  id: [420, 480, 540],
  pt: [-180, -240, 0, 60],
  ru: [180, 240, 300, 360, 420, 600],
  tr: [180],
};
const ANYWHERE = [0, 60, -300, -480, 330, 480];
const NIGHTS = [
  [22, 7],
  [22, 8],
  [23, 7],
  [23, 8],
  [0, 7],
  [0, 8],
  [0, 9],
  [1, 10],
] as const;
const LINES = ['1', '5', '10', '25', '50', '100'];
const ROW = 4;

const clock = (minute: number) => {
  const inDay = ((minute % 1_440) + 1_440) % 1_440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
};
const rows = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / ROW) }, (_, row) => items.slice(row * ROW, (row + 1) * ROW));

export function settingsScreen(
  t: Translator,
  person: Person,
  account: Account | undefined,
  line: string | undefined,
): Screen {
  const { notify, quiet } = person;
  return {
    text: lines(
      t.text('settings-title'),
      '',
      t.text('settings-language', { language: t.text('language-name') }),
      t.text('settings-notify', { what: t.text(`notify-${notify}`) }),
      quiet ? t.text('settings-quiet', { from: clock(quiet.from), to: clock(quiet.to) }) : t.text('settings-quiet-off'),
      account && line !== undefined
        ? t.text('settings-low-balance', { amount: money(t, line, account.currency) })
        : t.text('settings-low-balance-off'),
      accountLine(t, nameAmong(person, account)),
    ),
    buttons: [
      ...NOTIFY.map((what): Button[] => [
        {
          label: t.label(what === notify ? 'button-chosen' : 'button-choice', {
            label: `${SIGNS[what]} ${t.label(`notify-${what}`)}`,
          }),
          to: ['notify', what],
        },
      ]),
      [
        { label: t.label('button-quiet'), to: ['quiet'] },
        account && { label: t.label('button-low-balance'), to: ['lowBalance'] },
      ],
      [
        { label: t.label('button-language'), to: ['languages'] },
        { label: t.label('button-accounts'), to: ['accounts'] },
      ],
      [
        { label: t.label('button-privacy'), to: ['privacy'] },
        { label: t.label('button-menu'), to: ['menu'] },
      ],
    ],
  };
}

/** "What time is it for you?": each button is a clock, and stands for its distance from UTC. */
export function timeZoneChoice(
  t: Translator,
  now: number,
  { hours = [], areAll = false }: { hours?: readonly number[]; areAll?: boolean } = {},
): Screen {
  const utc = Math.floor(now / 60_000);
  const likely = [...new Set([...(LIKELY[t.language] ?? []), ...ANYWHERE])].slice(0, 2 * ROW);
  return {
    text: t.text('quiet-zone'),
    buttons: [
      ...rows(
        (areAll ? OFFSETS : likely).map(
          (offset): Button => ({ label: clock(utc + offset), to: ['quietZone', offset, ...hours] }),
        ),
      ),
      [!areAll && { label: t.label('button-more'), to: ['quietZone', 'all', ...hours] }],
      [{ label: t.label('button-back'), to: ['settings'] }],
    ],
  };
}

export function quietHoursChoice(t: Translator, offset: number, chosen: QuietHours | undefined): Screen {
  const nights = NIGHTS.map(([from, to]): Button => {
    const isChosen = chosen?.from === from * 60 && chosen.to === to * 60;
    const label = `${clock(from * 60)}–${clock(to * 60)}`;
    return {
      label: t.label(isChosen ? 'button-chosen' : 'button-choice', { label }),
      to: ['quietSet', offset, from * 60, to * 60],
    };
  });
  return {
    text: t.text('quiet-choose'),
    buttons: [
      ...Array.from({ length: nights.length / 2 }, (_, row) => nights.slice(row * 2, row * 2 + 2)),
      [
        { label: t.label('button-off'), to: ['quietSet', offset, 0, 0] },
        { label: t.label('button-other-time'), to: ['quietZone'] },
      ],
      [{ label: t.label('button-back'), to: ['settings'] }],
    ],
  };
}

export function lowBalanceChoice(t: Translator, account: Account, line: string | undefined): Screen {
  return {
    text: t.text('low-balance-choose', { account: account.name }),
    buttons: [
      ...rows(
        LINES.map(
          (amount): Button => ({
            label: t.label(amount === line ? 'button-chosen' : 'button-choice', { label: amount }),
            to: ['lowBalanceSet', account.id, amount],
          }),
        ),
      ),
      [
        { label: t.label('button-off'), to: ['lowBalanceSet', account.id, '0'] },
        { label: t.label('button-other-amount'), to: ['lowBalanceSet', account.id] },
      ],
      [{ label: t.label('button-back'), to: ['settings'] }],
    ],
  };
}
