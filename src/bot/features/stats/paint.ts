import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';

/** Pictures that are drawn at the same time: each takes a core for about 150 ms. */
const AT_ONCE = 2;
const PATIENCE_MS = 15_000;

export interface PaintJob {
  svg: string;
  fonts: readonly string[];
}

/** Draws an SVG text. @returns a PNG file. */
export type Paint = (svg: string) => Promise<Uint8Array>;

/**
 * Each picture has a thread of its own that ends with it: parsing and packing take a tenth of a second of pure work, and the
 * memory of resvg's images is known to no garbage collector (200 pictures in one thread: 1.1 GB; this way 75 MB, as before).
 */
export function createPaint(): Paint {
  const queue = new PQueue({ concurrency: AT_ONCE });
  return (svg) => queue.add(() => paint({ svg, fonts: fontFiles() }));
}

/** The font files, in the packages that bring them. */
export function fontFiles(): string[] {
  const require = createRequire(import.meta.url);
  return [
    require.resolve('@expo-google-fonts/rubik/400Regular/Rubik_400Regular.ttf'),
    require.resolve('@expo-google-fonts/rubik/600SemiBold/Rubik_600SemiBold.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-devanagari/600SemiBold/NotoSansDevanagari_600SemiBold.ttf'),
  ];
}

function paint(job: PaintJob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // Without the environment: the thread needs no token.
    const worker = new Worker(new URL('./painter.ts', import.meta.url), { workerData: job, env: {} });
    const timer = setTimeout(() => void worker.terminate(), PATIENCE_MS);
    let picture: Uint8Array | undefined;
    worker.on('message', (made: Uint8Array) => {
      picture = made;
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      clearTimeout(timer);
      if (picture) resolve(picture);
      else reject(new Error('the painter ended without a picture'));
    });
  });
}
