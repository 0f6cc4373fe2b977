/** `npm run test:faults` asks for the long runs; `npm test` runs the same with smaller numbers. */
const isLong = process.env.FAULTS === 'long';

export function effort<T>(short: T, long: T): T {
  return isLong ? long : short;
}

/** One line of a table for test/bench/README.md, on standard output. */
export function report(title: string, figures: Readonly<Record<string, number | string>>): void {
  const cells = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  process.stdout.write(`\n| ${title} | ${cells.join(', ')} |\n`);
}

/** `npm test` is the same each time; the long runs look elsewhere each time, or where SEED says. */
export const SEED = Number(process.env.SEED ?? effort(20_261_128, Date.now() % 1_000_000_000));
