import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** Seals texts for the database with a key that is not in it. */
export interface SecretBox {
  /** `about` says what it belongs to: sealed for one pilot, it cannot be opened as another's. */
  seal(text: string, about: string): string;
  /** Throws where key, text or `about` is another. */
  open(sealed: string, about: string): string;
  /** The same for the same text and `about`, and says nothing of either: for what must be known again and not kept. */
  mark(text: string, about: string): string;
}

/** AES-256-GCM, and HMAC-SHA-256 with a key made of the same one; `key` has 32 bytes. */
export function createSecretBox(key: Uint8Array): SecretBox {
  if (key.length !== 32) throw new Error('secret box: the key must have 32 bytes');
  const markKey = createHmac('sha256', key).update('marks').digest();
  return {
    seal(text, about) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open(sealed, about) {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(about));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
    mark: (text, about) =>
      createHmac('sha256', markKey)
        .update(JSON.stringify([about, text]))
        .digest('hex'),
  };
}
