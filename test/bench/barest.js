/** The barest bot there is: grammY and the runner in plain JavaScript, one message for each update. What an operator would have otherwise. */
import { run } from '@grammyjs/runner';
import { Bot } from 'grammy';

const { BOT_TOKEN = '', TELEGRAM_API_ROOT = '' } = process.env;
const bot = new Bot(BOT_TOKEN, { client: { apiRoot: TELEGRAM_API_ROOT } });
bot.use((ctx) => ctx.api.sendMessage(ctx.from?.id ?? 0, 'An answer.'));
await bot.init();
run(bot);
