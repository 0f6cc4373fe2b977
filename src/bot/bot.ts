import { randomBytes } from 'node:crypto';
import { conversations, createConversation } from '@grammyjs/conversations';
import { Composer, type Context, type MiddlewareFn } from 'grammy';
import { unpack } from './buttons.ts';
import type { BotContext, Feature, Parts, Question } from './context.ts';
import { withCrowdNotice } from './crowd.ts';
import { createAskConversation } from './dialogue/ask.ts';
import { dialogueStorage } from './dialogue/dialogue.ts';
import { createAdminFeature } from './features/admin/feature.ts';
import { createBoardFeature } from './features/board/feature.ts';
import { createConnectFeature } from './features/connect/feature.ts';
import { createExportFeature } from './features/export/feature.ts';
import { createLabelsFeature } from './features/labels/feature.ts';
import { createMassFeature } from './features/mass/feature.ts';
import { createOrderConversation } from './features/order/conversation.ts';
import { createOrderFeature } from './features/order/feature.ts';
import type { Resume } from './features/order/outcome.ts';
import { createOrdersFeature } from './features/orders/feature.ts';
import { createRefillsFeature } from './features/refills/feature.ts';
import { createServicesFeature } from './features/services/feature.ts';
import { createSettingsFeature } from './features/settings/feature.ts';
import { createShortcutsFeature } from './features/shortcuts/feature.ts';
import { createStartFeature } from './features/start/feature.ts';
import { createStatsFeature } from './features/stats/feature.ts';
import {
  KEY_DIALOGUE,
  onlyAllowed,
  onlyPrivate,
  onlySaid,
  withApology,
  withinTime,
  withoutKeys,
  withSignsOfLife,
  withTalk,
} from './middleware.ts';
import type { TextFile } from './telegram/files.ts';
import { createKeyFinder } from './words/keys.ts';
import { serviceLinkedIn, textOf } from './words/links.ts';

const COMMAND = /^\/([a-z0-9_]{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/i;

/** The bot: its middleware, read from top to bottom. Starts nothing. */
export function createBot(parts: Parts): { middleware: MiddlewareFn<BotContext>; resume: Resume } {
  const bot = new Composer<BotContext>();
  const order = createOrderFeature(parts);
  const mass = createMassFeature(parts);
  const features: readonly Feature[] = [
    createStartFeature(parts),
    createConnectFeature(parts),
    order,
    mass,
    createOrdersFeature(parts),
    createLabelsFeature(parts),
    createExportFeature(parts),
    createRefillsFeature(parts),
    createStatsFeature(parts),
    createBoardFeature(parts),
    createSettingsFeature(parts),
    createShortcutsFeature(parts),
    createAdminFeature(parts),
    // Last, for plain text that is nothing else is a search.
    createServicesFeature(parts),
  ];
  const commands: Partial<Record<string, (ctx: BotContext, args: string) => Promise<void>>> = merge(
    features.map((feature) => feature.commands ?? {}),
  );
  const buttons = merge(features.map((feature) => (feature.buttons ?? {}) as Required<Feature>['buttons'] & object));
  const questions: Record<string, Question> = merge(features.map((feature) => feature.questions ?? {}));

  const isKnown = (chat: string) => parts.accounts.knows(Number(chat));
  bot.use(withApology(parts));
  bot.use(withinTime(parts));
  const findKey = createKeyFinder(parts.accounts);
  bot.use(onlyAllowed(parts, findKey));
  bot.use(onlyPrivate(parts, findKey));
  bot.use(
    withTalk(parts, {
      press: async (ctx, kind, args) => {
        const handler = buttons[kind];
        if (handler) await handler(ctx, args);
      },
      run: async (ctx, command, args) => {
        const handler = commands[command];
        if (handler) await handler(ctx, args);
        else await ctx.say({ text: ctx.t.text('unknown-command', { command: `/${command}` }) });
      },
      begin: async (ctx, question, data) => {
        await ctx.conversation.exitAll();
        await ctx.conversation.enter(
          questions[question]?.isAboutKeys ? KEY_DIALOGUE : 'ask',
          randomBytes(4).toString('base64url'),
          question,
          data,
        );
      },
    }),
  );
  bot.use(withCrowdNotice(parts));
  bot.use(withSignsOfLife());

  bot.use(conversations<BotContext, Context>({ storage: dialogueStorage(parts.store, isKnown) }));
  bot.use(withoutKeys(parts, findKey));
  bot.use(onlySaid(parts));
  // A command, or a service picked in inline mode, leaves the dialogue that is on.
  bot.use(async (ctx, next) => {
    const command = commandIn(ctx);
    if (command === undefined && pickedService(ctx) === undefined) return next();
    const active = Object.keys(ctx.conversation.active());
    await ctx.conversation.exitAll();
    if (command?.name !== 'cancel' || command.args !== '' || active.length === 0) return next();
    await ctx.say({ text: ctx.t.text(active.includes('order') ? 'order-dropped' : 'dialogue-dropped') });
  });
  bot.use(createConversation<BotContext, Context>(createOrderConversation(order), 'order'));
  bot.use(createConversation<BotContext, Context>(createAskConversation(questions, parts.store), 'ask'));
  bot.use(createConversation<BotContext, Context>(createAskConversation(questions, parts.store), KEY_DIALOGUE));

  const said = async (ctx: BotContext, text: string) => {
    const command = commandIn(ctx);
    if (command) return ctx.run(command.name, command.args);
    const picked = pickedService(ctx);
    if (picked !== undefined) return ctx.go('service', picked);
    if (await ctx.pressSaid(text)) return;
    for (const feature of features) if (await feature.text?.(ctx, text.trim())) return;
  };
  const tapped = async (ctx: BotContext, data: string) => {
    const button = unpack(data);
    const handler = button && buttons[button.kind];
    if (handler) await handler(ctx, button.parts);
    else if (button?.kind === 'answer') await ctx.toast(ctx.t.label('question-over'), true);
    else if (button?.kind !== 'noop') await ctx.toast(ctx.t.label('unknown-button'), true);
  };
  const asked = async (ctx: BotContext, query: string, offset: string) => {
    for (const feature of features) await feature.inline?.(ctx, query.trim(), offset);
  };
  const sent = async (ctx: BotContext, file: TextFile) => {
    for (const feature of features) if (await feature.document?.(ctx, file)) return true;
    return false;
  };
  // One function, and not a filter for each: those cost more than what they guard.
  bot.use(async (ctx) => {
    const { message, callbackQuery, inlineQuery } = ctx;
    const text = textOf(message);
    if (text !== undefined && !message?.document) return said(ctx, text);
    if (callbackQuery?.data !== undefined) return tapped(ctx, callbackQuery.data);
    if (inlineQuery) return asked(ctx, inlineQuery.query, inlineQuery.offset);
    if (ctx.editedMessage) return ctx.say({ text: ctx.t.text('bad-edited') });
    if (ctx.file && (await sent(ctx, ctx.file))) return;
    if (text !== undefined) return said(ctx, text);
    if (message) await ctx.say({ text: ctx.t.text('only-text') });
  });

  return {
    middleware: bot.middleware(),
    async resume(push) {
      try {
        await order.resume(push);
      } finally {
        await mass.tell(push);
      }
    },
  };
}

function commandIn(ctx: BotContext): { name: string; args: string } | undefined {
  const [, name, args = ''] = COMMAND.exec(ctx.message?.text ?? '') ?? [];
  return name === undefined ? undefined : { name: name.toLowerCase(), args: args.trim() };
}

/** The service that was picked from the results of our own inline mode. */
function pickedService({ me, message }: BotContext): string | undefined {
  return message?.via_bot?.id === me.id ? serviceLinkedIn(message) : undefined;
}

/** Joins tables of features; a name that two of them claim is a mistake of ours. What every object has, such as `constructor`, is in none. */
function merge<T extends object>(tables: readonly T[]): T {
  const names = tables.flatMap((table) => Object.keys(table));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`two features claim ${twice}`);
  return Object.assign(Object.create(null), ...tables) as T;
}
