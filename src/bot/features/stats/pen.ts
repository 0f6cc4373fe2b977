import type { Style } from '../../words/width.ts';
import { round, textElement } from './lettering.ts';

export type Look = 'light' | 'dark';

interface Palette {
  page: string;
  card: string;
  track: string;
  line: string;
  ink: string;
  dim: string;
  accent: string;
  soft: string;
  completed: string;
  partial: string;
  canceled: string;
  running: string;
}

const PALETTES: Readonly<Record<Look, Palette>> = {
  light: {
    page: '#eef1f7',
    card: '#ffffff',
    track: '#edf0f6',
    line: '#e3e7ef',
    ink: '#141a27',
    dim: '#667085',
    accent: '#3563e9',
    soft: '#a9bffa',
    completed: '#12a36d',
    partial: '#f0a020',
    canceled: '#e5484d',
    running: '#8da2c0',
  },
  dark: {
    page: '#0b0f19',
    card: '#151c2b',
    track: '#222c40',
    line: '#273145',
    ink: '#f3f6fc',
    dim: '#98a5bd',
    accent: '#6f97ff',
    soft: '#3c5594',
    completed: '#2fc48d',
    partial: '#f5b544',
    canceled: '#f2686d',
    running: '#6c7f9e',
  },
};

/** Telegram shows photos with up to 1,280 pixels on the longer side: more would be thrown away. */
export const WIDTH = 1024;

/** What one part of the picture is drawn with. All positions are as in English: another direction mirrors them. */
export interface Pen {
  colors: Palette;
  box(x: number, y: number, width: number, height: number, radius: number, fill: string): string;
  /** A bar that stands on `base`, round at its top only. */
  bar(middle: number, base: number, width: number, height: number, fill: string): string;
  /** `anchor` of the reading direction: `start` is where a line begins. */
  text(
    x: number,
    y: number,
    text: string,
    style: Style & { anchor?: 'start' | 'middle' | 'end'; fill?: string },
  ): string;
  line(x1: number, x2: number, y: number): string;
  /** A part of a ring, both as parts of 1; it begins at the top and runs as one reads. */
  arc(
    centre: { x: number; y: number },
    radius: number,
    stroke: number,
    from: number,
    part: number,
    color: string,
  ): string;
}

export function createPen(look: Look, rightToLeft: boolean): Pen {
  const colors = PALETTES[look];
  const flip = { start: 'end', middle: 'middle', end: 'start' } as const;
  const mirror = (x: number) => (rightToLeft ? WIDTH - x : x);
  return {
    colors,
    box(x, y, width, height, radius, fill) {
      const left = rightToLeft ? WIDTH - x - width : x;
      return `<rect x="${round(left)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${round(radius)}" fill="${fill}"/>`;
    },
    bar(middle, base, width, height, fill) {
      const left = mirror(middle) - width / 2;
      const radius = Math.min(8, width / 2, height);
      const [a, b, top] = [round(left), round(left + width), round(base - height)];
      const shoulder = round(base - height + radius);
      return `<path d="M${a} ${base}V${shoulder}Q${a} ${top} ${round(left + radius)} ${top}H${round(left + width - radius)}Q${b} ${top} ${b} ${shoulder}V${base}Z" fill="${fill}"/>`;
    },
    text(x, y, text, { anchor = 'start', fill = colors.ink, ...style }) {
      return textElement(text, { ...style, x: mirror(x), y, fill, anchor: rightToLeft ? flip[anchor] : anchor });
    },
    line: (x1, x2, y) =>
      `<line x1="${round(mirror(x1))}" x2="${round(mirror(x2))}" y1="${round(y)}" y2="${round(y)}" stroke="${colors.line}" stroke-width="2"/>`,
    arc(centre, radius, stroke, from, part, color) {
      const around = 2 * Math.PI * radius;
      const drawn = part < 1 ? Math.max(2, around * part - 5) : around;
      const turn = `translate(${round(mirror(centre.x))} ${round(centre.y)}) scale(${rightToLeft ? -1 : 1} 1) rotate(${round(from * 360 - 90)})`;
      return `<circle r="${radius}" fill="none" stroke="${color}" stroke-width="${stroke}" stroke-dasharray="${round(drawn)} ${round(around)}" transform="${turn}"/>`;
    },
  };
}
