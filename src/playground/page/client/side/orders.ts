import type { PageOrder } from '../../wire.ts';
import { html } from '../html.ts';
import { useUi } from '../ui.ts';

const SPEEDS = [
  [0, 'Stopped'],
  [1, '1×'],
  [5, '5×'],
  [20, '20×'],
] as const;
const MOVES = ['In progress', 'Partial', 'Completed', 'Canceled'] as const;

export function Orders({ orders, speed }: { orders: readonly PageOrder[]; speed: number }) {
  const { ui } = useUi();
  return html`<section aria-label="Orders">
    <h3>Orders at the panel</h3>
    <div class="segments" role="group" aria-label="Speed of the panel's time">
      ${SPEEDS.map(
        ([value, label]) =>
          html`<button aria-pressed=${speed === value} onClick=${() => void ui.act({ act: 'speed', speed: value })}>${label}</button>`,
      )}
    </div>
    <p class="hint">
      ${speed === 0 ? 'Time stands still: orders move by the buttons below only.' : 'Orders come to their end by themselves, within seconds. The buttons do it at once.'}
    </p>
    ${orders.length === 0 && html`<p class="nothing">No orders yet.</p>`}
    <ul class="orders">
      ${orders.map((order) => html`<${Order} key=${order.id} order=${order} />`)}
    </ul>
  </section>`;
}

function Order({ order }: { order: PageOrder }) {
  const { ui } = useUi();
  const done = order.quantity > 0 ? Math.round((100 * (order.quantity - order.remains)) / order.quantity) : 0;
  const look = order.status.toLowerCase().replaceAll(' ', '-');
  return html`<li class="order">
    <div class="order-line">
      <b>#${order.id}</b>
      <span class=${`status ${look}`}>${order.status}${order.status === 'In progress' ? ` ${done}%` : ''}</span>
      <span class="charge">${order.charge} ${order.currency}</span>
    </div>
    <div class="order-service" dir="auto">${order.parent ? `part of #${order.parent}` : `${order.service} · ${order.serviceName}`}</div>
    ${
      !order.final &&
      html`<div class="moves" role="group" aria-label=${`Move order ${order.id} on`}>
        ${MOVES.map(
          (status) =>
            html`<button disabled=${order.status === status} onClick=${() => void ui.act({ act: 'order', id: order.id, status })}>${status}</button>`,
        )}
      </div>`
    }
  </li>`;
}
