/**
 * Loaded into the bot's process before anything else (`node --import`), to end it at a moment that nobody outside can see:
 * `KILL_AT='before <words>'`, when a record with these words is about to be written; `after`, once it is on disk.
 * `DIE_ON=<words>`: ends with code 7 when a message with these words is about to be sent to Telegram.
 */
import { Socket } from 'node:net';
import { DatabaseSync, StatementSync } from 'node:sqlite';

const [, when, words] = /^(before|after) (.+)$/.exec(process.env.KILL_AT ?? '') ?? [];
const dieOn = process.env.DIE_ON;

if (words !== undefined) {
  const all = Reflect.get(StatementSync.prototype, 'all') as StatementSync['all'];
  const exec = Reflect.get(DatabaseSync.prototype, 'exec') as DatabaseSync['exec'];
  let isWritten = false;
  StatementSync.prototype.all = function (this: StatementSync, ...values: Parameters<typeof all>) {
    if (values.some((value: unknown) => typeof value === 'string' && value.includes(words))) {
      if (when === 'before') process.kill(process.pid, 'SIGKILL');
      isWritten = true;
    }
    return all.apply(this, values);
  } as typeof all;
  DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string) {
    exec.call(this, sql);
    if (isWritten && sql === 'COMMIT') process.kill(process.pid, 'SIGKILL');
  };
}

if (dieOn !== undefined) {
  const write = Reflect.get(Socket.prototype, 'write') as Socket['write'];
  Socket.prototype.write = function (this: Socket, ...parts: Parameters<typeof write>) {
    const [bytes] = parts;
    if (Buffer.from(bytes).includes(dieOn)) process.exit(7);
    return write.apply(this, parts);
  } as typeof write;
}
