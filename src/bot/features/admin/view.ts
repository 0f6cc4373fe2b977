import type { Access } from '../../../accounts/access.ts';
import type { Figures } from '../../../orders/census.ts';
import type { HealthBook } from '../../../panel/health.ts';
import type { Screen } from '../../screen.ts';
import type { Notice, Progress } from '../../unasked/notices.ts';
import { Html, lines, moment, type Translator } from '../../words/i18n.ts';
import { count } from '../../words/money.ts';

/** Choices of how long a maintenance lasts, in minutes. */
const MAINTENANCE_MINUTES = [15, 60, 240, 1_440] as const;

const back = (t: Translator) => [{ label: t.label('button-back'), to: ['admin'] as const }];

/** How the bot is, and what whoever runs it can do. */
export function adminScreen(
  t: Translator,
  bot: {
    figures: Figures;
    panels: readonly string[];
    health: HealthBook;
    version: string;
    startedAt: number;
    storage: { kind: 'SQLite' | 'PostgreSQL'; bytes: number };
    maintenance: number | undefined;
  },
): Screen {
  const { figures } = bot;
  return {
    text: lines(
      t.text('admin-title'),
      bot.maintenance !== undefined && t.text('admin-maintenance-on', { time: moment(bot.maintenance, 'Dt') }),
      '',
      t.text('admin-people', {
        all: count(t, figures.people),
        active: count(t, figures.active),
        blocked: count(t, figures.blocked),
      }),
      t.text('admin-orders', {
        today: count(t, figures.placed),
        open: count(t, figures.open),
        unknown: count(t, figures.unknown),
      }),
      '',
      ...bot.panels.map((panel) => panelLine(t, panel, figures.accounts[panel] ?? 0, bot.health)),
      '',
      t.text('admin-system', { version: bot.version, time: moment(bot.startedAt) }),
      t.text('admin-storage', { kind: bot.storage.kind, size: megabytes(t, bot.storage.bytes) }),
      t.text('admin-counted', { time: moment(figures.at) }),
    ),
    buttons: [
      [
        { label: t.label('button-invitation'), to: ['invitation'] },
        { label: t.label('button-admin-people'), to: ['adminPerson'] },
      ],
      [
        { label: t.label('button-notice'), to: ['noticeAsk'] },
        { label: t.label('button-maintenance'), to: ['maintenance'] },
      ],
      [
        { label: t.label('button-backup'), to: ['backup'] },
        { label: t.label('button-refresh'), to: ['admin'] },
      ],
    ],
  };
}

function panelLine(t: Translator, panel: string, accounts: number, health: HealthBook): Html {
  const known = health.of(panel);
  // As code: a host's name is no link.
  const head = t.text('admin-panel', { panel, count: accounts });
  if (!known) return lines(head, t.text('admin-panel-unasked'));
  const share = ((100 * known.failed) / known.calls).toFixed(0);
  return lines(
    head,
    t.text('admin-panel-health', { share, calls: count(t, known.calls), ms: count(t, known.medianMs) }),
  );
}

function megabytes(t: Translator, bytes: number): string {
  const size = bytes / 2 ** 20;
  return size < 10 ? size.toFixed(1) : count(t, Math.round(size));
}

export function invitationScreen(t: Translator, link: string, isNeeded: boolean): Screen {
  return {
    text: lines(
      t.text('admin-invitation', { link: new Html(`<code>${link}</code>`) }),
      !isNeeded && t.text('admin-invitation-open'),
    ),
    buttons: [[{ label: t.label('button-copy-link'), copy: link }], back(t)],
  };
}

export function personScreen(
  t: Translator,
  id: number,
  { standing, isServed }: { standing: Awaited<ReturnType<Access['standing']>> | 'admin'; isServed: boolean },
): Screen {
  return {
    text: lines(
      t.text('admin-person', { id: String(id) }),
      t.text(isServed ? 'admin-person-served' : 'admin-person-not-served'),
      t.text(`admin-standing-${standing ?? 'none'}`),
    ),
    buttons: [
      standing !== 'admin' && [{ label: t.label('button-let-in'), to: ['letIn', id] as const }],
      standing !== 'admin' && [{ label: t.label('button-ban'), to: ['ban', id] as const, style: 'danger' as const }],
      [{ label: t.label('button-another-person'), to: ['adminPerson'] as const }],
      back(t),
    ].filter((row) => row !== false),
  };
}

export function maintenanceScreen(t: Translator, until: number | undefined): Screen {
  return {
    text: lines(
      t.text('admin-maintenance'),
      until === undefined
        ? t.text('admin-maintenance-off')
        : t.text('admin-maintenance-on', { time: moment(until, 'Dt') }),
    ),
    buttons: [
      // Above what leads here, and the end above all: a thumb that taps twice begins nothing.
      until !== undefined ? [{ label: t.label('button-maintenance-off'), to: ['maintenance', 0] as const }] : [],
      ...[MAINTENANCE_MINUTES.slice(0, 2), MAINTENANCE_MINUTES.slice(2)].map((row) =>
        row.map((minutes) => ({
          label: minutes < 60 ? t.label('for-minutes', { minutes }) : t.label('for-hours', { hours: minutes / 60 }),
          to: ['maintenance', minutes] as const,
        })),
      ),
      [],
      back(t),
    ].filter((row) => row.length > 0),
  };
}

export function backupScreen(
  t: Translator,
  made: { name: string; bytes: number } | 'failed' | 'none',
  kind: 'SQLite' | 'PostgreSQL',
): Screen {
  const none = kind === 'SQLite' ? 'backup-none' : 'backup-postgres';
  const text =
    made === 'failed'
      ? t.text('backup-failed')
      : made === 'none'
        ? t.text(none)
        : t.text('backup-made', { name: made.name, size: megabytes(t, made.bytes) });
  return { text, buttons: [back(t)] };
}

/** What people will see, before it goes out. */
export function previewScreen(t: Translator, notice: Notice, people: number): Screen {
  return {
    text: lines(t.text('notice-preview', { count: people }), '', t.text('notice', { text: notice.text })),
    buttons: [[{ label: t.label('button-notice-send'), to: ['noticeSend', notice.id], style: 'success' }], back(t)],
  };
}

export function progressScreen(t: Translator, notice: Notice, progress: Progress, people: number): Screen {
  const state = notice.state === 'stopped' ? 'stopped' : progress.isDone ? 'done' : 'running';
  return {
    text: lines(
      t.text(`notice-${state}`),
      t.text('notice-progress', {
        sent: count(t, progress.sent),
        people: count(t, people),
        unreachable: count(t, progress.unreachable),
        off: count(t, progress.off),
      }),
    ),
    buttons: [
      [{ label: t.label('button-refresh'), to: ['notice', notice.id] }],
      ...(state === 'running'
        ? [[{ label: t.label('button-notice-stop'), to: ['noticeStop', notice.id] as const, style: 'danger' as const }]]
        : []),
      back(t),
    ],
  };
}
