import type { PixelMaker } from '../app/ports';
import { checkBase } from '../core/pixel/base';
import { randomId } from './random-id';
import { scriptSigner } from './signer';

/** Script property: the web app's address, as "Manage deployments" shows it. */
const BASE = 'pixel.base';

/** What is configured, right or wrong. One call. */
export const configuredBase = (): string | undefined =>
  PropertiesService.getScriptProperties().getProperty(BASE)?.trim() || undefined;

/** The address of the web app. -> `undefined` where none is configured, or one that cannot be right. One call. */
export const pixelBase = (): string | undefined => {
  const base = configuredBase();
  return checkBase(base) === undefined ? base : undefined;
};

/** Makes pixels with the script's secret. */
export const pixelMaker = (): PixelMaker => {
  const { mac, userKey } = scriptSigner();
  return { base: pixelBase, randomId, userKey, mac };
};
