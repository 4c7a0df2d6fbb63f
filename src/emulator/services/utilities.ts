import { createHash, createHmac, createSign, randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { sprintf } from 'sprintf-js';
import { enumeration } from '../enumeration';
import type { Runtime } from '../runtime';
import { type Member, method, service } from '../service';
import { gzip, ungzip, unzip, zip } from './archives';
import { decodeBase64, encodeBase64 } from './base64';
import { bytesOf, newBlob } from './blob';
import { encode } from './charset';
import { formatDate } from './format-date';
import { parseDate } from './parse-date';

const Charset = enumeration('Utilities.Charset', 'US_ASCII', 'UTF_8');
const DigestAlgorithm = enumeration(
  'Utilities.DigestAlgorithm',
  ...['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'],
);
const MacAlgorithm = enumeration(
  'Utilities.MacAlgorithm',
  ...['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'],
);
const RsaAlgorithm = enumeration('Utilities.RsaAlgorithm', 'RSA_SHA_1', 'RSA_SHA_256');
const charset = 'Utilities.Charset?';

const signed = (bytes: Buffer): Int8Array => new Int8Array(bytes);

/** Text without a charset is US-ASCII here: what it does not have becomes `?`. */
const input = (data: unknown, of?: unknown): Buffer =>
  Array.isArray(data)
    ? bytesOf(data)
    : encode(String(data), of === undefined ? 'US-ASCII' : String(of).replace('_', '-'));

const nodeName = (algorithm: unknown): string =>
  String(algorithm)
    .replace(/^(HMAC|RSA)_/, '')
    .replace('_', '')
    .toLowerCase();

const digest = (algorithm: unknown, value: Buffer): Int8Array => {
  if (String(algorithm) === 'MD2') throw new Error('Utilities.DigestAlgorithm.MD2 is not emulated');
  return signed(createHash(nodeName(algorithm)).update(value).digest());
};
const hmac = (algorithm: unknown, value: unknown, key: unknown, of: unknown): Int8Array =>
  signed(createHmac(nodeName(algorithm), input(key, of)).update(input(value, of)).digest());

const rsa = (algorithm: unknown, value: string, key: string, of: unknown): Int8Array =>
  signed(
    createSign(`RSA-${nodeName(algorithm).toUpperCase()}`)
      .update(input(value, of))
      .sign(key),
  );

const csv = (text: string, delimiter = ','): string[][] => {
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, bom: true });
  } catch (cause) {
    throw new Error('Could not parse text.', { cause });
  }
};

/** Utilities. Sleeping moves the emulator's clock instead of waiting. */
export const createUtilities = (runtime: Runtime, sleep: (ms: number) => void) =>
  service('Utilities', { runtime, of: 'apart' }, {
    Charset,
    DigestAlgorithm,
    MacAlgorithm,
    RsaAlgorithm,
    base64Decode: method(['string', charset], (text) => signed(decodeBase64(text, 'standard'))),
    base64DecodeWebSafe: method(['string', charset], (text) => signed(decodeBase64(text, 'webSafe'))),
    base64Encode: method(['data', charset], (data, of) => encodeBase64(input(data, of), 'standard')),
    base64EncodeWebSafe: method(['data', charset], (data, of) => encodeBase64(input(data, of), 'webSafe')),
    computeDigest: method(['Utilities.DigestAlgorithm', 'data', charset], (algorithm, value, of) =>
      digest(algorithm, input(value, of)),
    ),
    computeHmacSha256Signature: method(['data', 'data', charset], (value, key, of) =>
      hmac(MacAlgorithm.HMAC_SHA_256, value, key, of),
    ),
    computeHmacSignature: method(['Utilities.MacAlgorithm', 'data', 'data', charset], hmac),
    computeRsaSha1Signature: method(['string', 'string', charset], (value, key, of) => rsa('SHA_1', value, key, of)),
    computeRsaSha256Signature: method(['string', 'string', charset], (value, key, of) =>
      rsa('SHA_256', value, key, of),
    ),
    computeRsaSignature: method(['Utilities.RsaAlgorithm', 'string', 'string', charset], rsa),
    formatDate: method(['date', 'string', 'string'], formatDate),
    formatString: {
      parameters: undefined,
      run: ([template, ...args]) => sprintf(String(template), ...args),
    },
    getUuid: method([], () => randomUUID()),
    gzip: method(['any', 'string?'], gzip),
    jsonParse: method(['string'], (text) => JSON.parse(text)),
    jsonStringify: method(['any'], (value) => JSON.stringify(value)),
    newBlob: method(['data', 'string?', 'string?'], (data, type, name) =>
      typeof data === 'string'
        ? newBlob(Buffer.from(data), type ?? 'text/plain', name ?? null)
        : newBlob(bytesOf(data), type ?? null, name ?? null),
    ),
    parseCsv: method(['string', 'string?'], csv),
    parseDate: method(['string', 'string', 'string'], parseDate),
    sleep: method(['number'], (ms) => {
      if (ms < 0 || ms > longestSleep) throw new Error(`Invalid argument: ${ms}`);
      sleep(ms);
    }),
    ungzip: method(['any'], ungzip),
    unzip: method(['any'], unzip),
    zip: method(['array', 'string?'], zip),
  } satisfies Record<keyof GoogleAppsScript.Utilities.Utilities, Member>);

/** "The maximum allowed value is 300000 (or 5 minutes)." */
const longestSleep = 300_000;
