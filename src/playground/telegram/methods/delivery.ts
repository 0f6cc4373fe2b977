import { flagParam, integerParam, jsonParam, type Params, stringParam } from '../params.ts';
import { badRequest, Refusal } from '../refusal.ts';
import { checkLink } from '../text/links.ts';
import { MAX_POLL_SECONDS } from '../updates.ts';
import { createWebhook, type Webhook } from '../webhook.ts';
import type { WebhookInfo } from '../wire.ts';
import type { World } from '../world.ts';
import type { Method } from './method.ts';

const ACTIVE_WEBHOOK =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
const PORTS = new Set(['', '443', '80', '88', '8443']);
/** A webhook's answer can't run these. */
const NOT_IN_WEBHOOK_REPLY = /^(get.*|setwebhook|deletewebhook|close|logout)$/i;

/** How the bot gets its updates, and the end of that. `execute` runs a method named in a webhook's answer. */
export function deliveryMethods(world: World, retryMs: number, execute: (payload: Record<string, unknown>) => void) {
  let webhook: Webhook | undefined;

  function allowedParam(params: Params): void {
    const kinds = jsonParam(params, 'allowed_updates', 'allowed_updates');
    if (Array.isArray(kinds)) world.updates.allow(kinds.map(String));
  }

  function removeWebhook(): void {
    const undelivered = webhook?.stop() ?? [];
    webhook = undefined;
    world.updates.redirect(undefined);
    world.updates.restore(undelivered);
  }

  const methods: Record<string, Method> = {
    getUpdates(params) {
      if (webhook !== undefined) throw new Refusal(409, ACTIVE_WEBHOOK);
      allowedParam(params);
      return world.updates.poll({
        offset: integerParam(params, 'offset', 0),
        limit: integerParam(params, 'limit', 100, 1, 100),
        timeoutSeconds: integerParam(params, 'timeout', 0, 0, MAX_POLL_SECONDS),
        onHangup: params.onHangup,
      });
    },

    setWebhook(params) {
      const url = stringParam(params, 'url');
      const secretToken = stringParam(params, 'secret_token');
      if (url !== '') {
        checkWebhookUrl(url);
        if (secretToken.length > 256) throw badRequest('secret token is too long');
        if (!/^[\w-]*$/.test(secretToken)) throw badRequest('secret token contains unallowed characters');
      }
      removeWebhook();
      if (flagParam(params, 'drop_pending_updates')) world.updates.drop();
      allowedParam(params);
      if (url === '') return true;
      world.updates.endPoll(new Refusal(409, 'Conflict: terminated by setWebhook request'));
      const maxConnections = integerParam(params, 'max_connections', 40, 1, 100);
      const reply = (payload: Record<string, unknown>) => {
        if (!NOT_IN_WEBHOOK_REPLY.test(String(payload.method))) execute(payload);
      };
      const created = createWebhook({ url, secretToken, maxConnections, retryMs, execute: reply });
      webhook = created;
      world.updates.redirect((update) => created.push(update));
      return true;
    },

    deleteWebhook(params) {
      removeWebhook();
      if (flagParam(params, 'drop_pending_updates')) world.updates.drop();
      return true;
    },

    getWebhookInfo(): WebhookInfo {
      const { allowed } = world.updates;
      const { lastError } = webhook ?? {};
      return {
        url: webhook?.options.url ?? '',
        has_custom_certificate: false,
        pending_update_count: world.updates.size + (webhook?.size ?? 0),
        ...(webhook && { max_connections: webhook.options.maxConnections }),
        ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
        ...(allowed && { allowed_updates: allowed as NonNullable<WebhookInfo['allowed_updates']> }),
      } as WebhookInfo;
    },

    logOut: () => true,
    close: () => true,
  };

  return {
    methods,
    pending: () => world.updates.size + (webhook?.size ?? 0),
    stop(): void {
      webhook?.stop();
      world.updates.endPoll();
    },
  };
}

/** Telegram wants HTTPS and four ports; loopback addresses, which it can't reach anyway, are free of both here. */
function checkWebhookUrl(url: string): void {
  const parsed = URL.parse(url.includes('://') ? url : `https://${url}`);
  if (parsed === null) throw badRequest('invalid webhook URL specified');
  if (/^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(parsed.hostname)) return;
  if ('problem' in checkLink(url)) throw badRequest('invalid webhook URL specified');
  if (parsed.protocol !== 'https:') throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  if (!PORTS.has(parsed.port)) {
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
}
