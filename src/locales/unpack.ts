/// <reference path="./tiny-inflate.d.ts" />
import inflate from 'tiny-inflate';
import { decodeBase64 } from '../core/mime/transfer-encoding';

type Wordings = Readonly<Record<string, unknown>>;
/** `content` is deflated (RFC 1951), in base64; `size` is that of the JSON in it, which is ASCII. */
type Packed = { readonly size: number; readonly content: string };
type Texts = { readonly keys: readonly string[] } & Readonly<Record<string, readonly unknown[]>>;

/**
 * A catalogue of the bundle, where the build has packed all texts into one (docs/decisions/0006): it is unpacked when
 * the first text is asked for. Loads of pixels ask for none.
 */
export const catalogueIn = (packed: Packed, language: string): Wordings => {
  let catalogue: Wordings | undefined;
  return new Proxy(
    {},
    {
      get: (_, key: string) => {
        catalogue = catalogue ?? inOneLanguage(textsIn(packed), language);
        return catalogue[key];
      },
    },
  );
};

/** Both languages are unpacked together. */
let known: Texts | undefined;

const textsIn = (packed: Packed): Texts => {
  known = known ?? unpacked(packed);
  return known;
};

const unpacked = ({ size, content }: Packed): Texts => {
  const bytes = inflate(
    Uint8Array.from(decodeBase64(content), (character) => character.charCodeAt(0)),
    new Uint8Array(size),
  );
  let json = '';
  for (let at = 0; at < size; at += CHUNK) json += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return JSON.parse(json);
};

/** A function takes no more arguments than some ten thousands. */
const CHUNK = 8192;

const inOneLanguage = ({ keys, ...texts }: Texts, language: string): Wordings => {
  const catalogue: Record<string, unknown> = {};
  for (const [i, key] of keys.entries()) catalogue[key] = texts[language]?.[i];
  return catalogue;
};
