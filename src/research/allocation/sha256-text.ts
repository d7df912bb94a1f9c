import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text's UTF-8 bytes. WebCrypto would need https, and a pilot may run on a plain local address. */
export const sha256OfText = (text: string): Uint8Array => sha256(utf8ToBytes(text));

/** The same in lower-case hexadecimal. */
export const sha256Hex = (text: string): string => bytesToHex(sha256OfText(text));
