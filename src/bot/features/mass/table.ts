import { type Column, csvOf } from '../../../orders/csv.ts';
import type { Batch } from '../../../orders/mass/records.ts';
import { formatMoney } from '../../../panel/price.ts';
import type { Translator } from '../../words/i18n.ts';
import { plainText } from '../../words/text.ts';
import { problemOf } from './view.ts';

const NUMBERS = new Set([0, 4, 5]);

/** Every line with its price and what became of it, as a table. */
export function tableFile(t: Translator, batch: Batch): { name: string; content: string } {
  const day = new Date(batch.pricedAt).toISOString().slice(0, 10);
  return { name: `mass-${day}-${batch.id}.csv`, content: tableOf(t, batch) };
}

function tableOf(t: Translator, batch: Batch): string {
  const columns = t
    .label('mass-columns')
    .split('|')
    .map((name, index): Column => ({ name: name.trim(), numbers: NUMBERS.has(index) }));
  const csv = csvOf(columns, t.language);
  const rows = batch.lines.map((line) => {
    const { link, quantity, ...others } = line.values;
    const isRefused = line.state === 'refused' || line.state === 'left';
    return csv.row([
      String(line.number),
      line.service?.id ?? line.cells[0],
      line.service?.name,
      link ?? line.cells[1],
      quantity ?? (line.state === 'bad' ? line.cells[2] : ''),
      line.state === 'bad' ? '' : formatMoney(line.price),
      Object.values(others).filter(Boolean).join(' | ') || line.cells.slice(3).join(' | '),
      t.label(`mass-state-${line.state}`),
      line.order,
      line.problem ? plainText(problemOf(t, line.problem).html) : isRefused ? line.said : '',
    ]);
  });
  return [csv.head, ...rows].join('');
}
