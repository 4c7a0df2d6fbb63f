import { createHash, createHmac, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { enumeration } from '../enumeration';
import type { Runtime } from '../runtime';
import { method, notEmulated, service } from '../service';
import { bytesOf, contentOf, newBlob } from './blob';

const Charset = enumeration('Utilities.Charset', 'US_ASCII', 'UTF_8');
const DigestAlgorithm = enumeration(
  'Utilities.DigestAlgorithm',
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
);
const MacAlgorithm = enumeration(
  'Utilities.MacAlgorithm',
  ...['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'],
);
const RsaAlgorithm = enumeration('Utilities.RsaAlgorithm', 'RSA_SHA_1', 'RSA_SHA_256');

const input = (data: unknown): Buffer => (Array.isArray(data) ? bytesOf(data) : Buffer.from(String(data)));
const signed = (bytes: Buffer): Int8Array => new Int8Array(bytes);
const digestName = (algorithm: unknown): string =>
  String(algorithm)
    .replace(/^(HMAC|RSA)_/, '')
    .replace('_', '')
    .toLowerCase();

/** Utilities. Sleeping moves the emulator's clock instead of waiting. */
export const createUtilities = (runtime: Runtime, sleep: (ms: number) => void) =>
  service('Utilities', { runtime, of: 'apart' }, {
    Charset,
    DigestAlgorithm,
    MacAlgorithm,
    RsaAlgorithm,
    base64Decode: method(['string', 'any?'], (text) => signed(Buffer.from(text, 'base64'))),
    base64DecodeWebSafe: method(['string', 'any?'], (text) => signed(Buffer.from(text, 'base64'))),
    base64Encode: method(['any', 'any?'], (data) => input(data).toString('base64')),
    base64EncodeWebSafe: method(['any', 'any?'], (data) =>
      input(data).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
    ),
    computeDigest: method(['Utilities.DigestAlgorithm', 'any', 'any?'], (algorithm, value) =>
      signed(createHash(digestName(algorithm)).update(input(value)).digest()),
    ),
    computeHmacSha256Signature: method(['any', 'any', 'any?'], (value, key) =>
      signed(createHmac('sha256', input(key)).update(input(value)).digest()),
    ),
    computeHmacSignature: method(['Utilities.MacAlgorithm', 'any', 'any', 'any?'], (algorithm, value, key) =>
      signed(createHmac(digestName(algorithm), input(key)).update(input(value)).digest()),
    ),
    computeRsaSha1Signature: notEmulated,
    computeRsaSha256Signature: notEmulated,
    computeRsaSignature: notEmulated,
    formatDate: notEmulated,
    formatString: notEmulated,
    getUuid: method([], () => randomUUID()),
    gzip: method(['any', 'string?'], (blob, name = 'archive.gz') =>
      newBlob(gzipSync(contentOf(blob).bytes), 'application/x-gzip', name),
    ),
    jsonParse: method(['string'], (text) => JSON.parse(text)),
    jsonStringify: method(['any'], (value) => JSON.stringify(value)),
    newBlob: method(['any', 'string?', 'string?'], (data, type, name) =>
      newBlob(input(data), type ?? (typeof data === 'string' ? 'text/plain' : null), name ?? null),
    ),
    parseCsv: notEmulated,
    parseDate: notEmulated,
    sleep: method(['number'], sleep),
    ungzip: method(['any'], (blob) => {
      const { bytes, type, name } = contentOf(blob);
      if (type !== 'application/x-gzip') throw new Error(`Invalid argument: ${type}`);
      return newBlob(gunzipSync(bytes), null, name?.replace(/\.gz$/, '') ?? null);
    }),
    unzip: notEmulated,
    zip: notEmulated,
  } satisfies Record<keyof GoogleAppsScript.Utilities.Utilities, unknown>);
