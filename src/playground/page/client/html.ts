import htm from 'htm';
import { h, type VNode } from 'preact';

type Tag = (strings: TemplateStringsArray, ...values: unknown[]) => VNode;

/** JSX without a build step: html`<b>${text}</b>`. (The cast: htm's types describe its CommonJS build.) */
export const html = (htm as unknown as { bind(create: typeof h): Tag }).bind(h);

export type { VNode };
