/**
 * Loaded into the bot's process before anything else (`node --import`): its wall clock is wrong by the milliseconds in the file
 * `CLOCK_FILE`, which SIGUSR2 has read anew; a line on standard output says so.
 */
import { readFileSync } from 'node:fs';

const file = process.env.CLOCK_FILE ?? '';
const read = () => Number(readFileSync(file, 'utf8'));
let wrong = read();

const RealDate = Date;
const now = () => RealDate.now() + wrong;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], newTarget) as Date,
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) => (name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown)),
});

process.on('SIGUSR2', () => {
  wrong = read();
  process.stdout.write(`the clock is ${wrong} ms wrong\n`);
});
