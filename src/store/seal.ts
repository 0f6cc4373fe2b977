import { createCipheriv, createDecipheriv, createHash, createSecretKey, randomBytes } from 'node:crypto';

/** Encrypts text at rest. What was sealed for one place (`context`) does not open in another. */
export interface Seal {
  /** A short name for each key, of which the first one seals. */
  names: readonly string[];
  seal(text: string, context: string): string;
  /** @throws Error when no key opens it, or the text or its place was changed. */
  open(sealed: string, context: string): string;
}

const NONCE = 12;
/** Random bytes are fetched for so many texts at once: the fetching costs as much as the sealing. */
const NONCES = 256;
const TAG = 16;

/**
 * AES-256-GCM. The first key seals, all of them open, so that a key can be replaced by listing the new one first.
 * @param keys 32 bytes each, at least one.
 */
export function createSeal(keys: readonly Buffer[]): Seal {
  const ring = keys.map((key) => ({
    key: createSecretKey(key), // Made once: from bytes, each call would take five times as long.
    name: createHash('sha256').update(key).digest('base64url').slice(0, 6),
  }));
  const [first] = ring;
  if (!first) throw new Error('a seal needs a key');
  let nonces = Buffer.alloc(0);
  const nextNonce = () => {
    if (nonces.length === 0) nonces = randomBytes(NONCE * NONCES);
    const nonce = nonces.subarray(0, NONCE);
    nonces = nonces.subarray(NONCE);
    return nonce;
  };
  return {
    names: ring.map(({ name }) => name),
    seal(text, context) {
      const nonce = nextNonce();
      const cipher = createCipheriv('aes-256-gcm', first.key, nonce, { authTagLength: TAG }).setAAD(
        Buffer.from(context),
      );
      const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${first.name}.${body.toString('base64')}`;
    },
    open(sealed, context) {
      const [name, body] = sealed.split('.');
      const found = ring.find((entry) => entry.name === name);
      if (!found || !body) throw new Error('sealed with a key that is not listed');
      const bytes = Buffer.from(body, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', found.key, bytes.subarray(0, NONCE), { authTagLength: TAG })
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(-TAG));
      return decipher.update(bytes.subarray(NONCE, -TAG), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}
