// The thread that draws one picture and ends: see paint.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import type { PaintJob } from './paint.ts';

const { svg, fonts } = workerData as PaintJob;
const font = { loadSystemFonts: false, fontFiles: [...fonts], defaultFontFamily: 'Rubik' };
parentPort?.postMessage(new Uint8Array(new Resvg(svg, { font }).render().asPng()));
