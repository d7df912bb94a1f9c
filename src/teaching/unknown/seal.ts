import { gcm } from '@noble/ciphers/aes.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { deflate } from '../../base/deflate.ts';
import { inflateBounded } from '../../base/inflate-bounded.ts';
import { parseJson } from '../../base/parse-json.ts';
import { UserError } from '../../base/user-error.ts';

/** Which case something is sealed for: the key is made from this. */
export interface SealedFor {
  readonly id: string;
  readonly revision: number;
}

const magic = new TextEncoder().encode('OBLQ\u0001');
const nonceBytes = 12;
/** Far more than any answer key; a bomb goes no further. */
const mostBytes = 1 << 25;

/**
 * JSON that says nothing to whoever looks at its bytes: deflated, then AES-256-GCM with a key from the case's id and
 * revision. It keeps an answer out of caches, searches and curious glances; it is no secret from a determined student,
 * who has this very code. The same JSON gives the same bytes.
 */
export function seal(json: unknown, sealedFor: SealedFor): Uint8Array<ArrayBuffer> {
  const plain = deflate(new TextEncoder().encode(JSON.stringify(json)));
  const key = keyOf(sealedFor);
  const nonce = hmac(sha256, key, plain).slice(0, nonceBytes);
  const closed = gcm(key, nonce, magic).encrypt(plain);
  const sealed = new Uint8Array(magic.length + nonceBytes + closed.length);
  sealed.set(magic);
  sealed.set(nonce, magic.length);
  sealed.set(closed, magic.length + nonceBytes);
  return sealed;
}

/** What was sealed for this case; throws `UserError` `case/seal-…` for other bytes, another case or another revision. */
export function unseal(sealed: Uint8Array, sealedFor: SealedFor): unknown {
  if (!magic.every((byte, i) => sealed[i] === byte))
    throw new UserError(
      'case/seal-unknown',
      'The answer key is in a form that this version of Oblique does not read. Reload the page, or get the case again.',
      { caseId: sealedFor.id },
    );
  const nonce = sealed.slice(magic.length, magic.length + nonceBytes);
  try {
    const closed = sealed.slice(magic.length + nonceBytes);
    const plain = gcm(keyOf(sealedFor), nonce, magic).decrypt(closed);
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(inflateBounded(plain, mostBytes)));
  } catch (cause) {
    throw new UserError(
      'case/seal-broken',
      'The answer key does not belong to this case, or it is damaged. Get the whole case again.',
      { caseId: sealedFor.id, revision: sealedFor.revision },
      { cause },
    );
  }
}

function keyOf({ id, revision }: SealedFor): Uint8Array {
  const text = (words: string) => new TextEncoder().encode(words);
  return hkdf(sha256, text(id), text('oblique/answer-key'), text(`revision ${revision}`), 32);
}
