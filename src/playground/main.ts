import { createPlayground } from './playground.ts';

const PORT = 8642;

async function main(): Promise<void> {
  const playground = await createPlayground({
    port: Number(process.env.PORT) || PORT,
    logLevel: process.env.LOG_LEVEL ?? 'warn',
  });
  process.stdout.write(
    `\n  Try the bot:  ${playground.url}\n\n  Everything stays on this machine. Ctrl+C ends it.\n\n`,
  );

  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    void playground.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`The playground did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
