import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the emulator reads of `appsscript.json`. */
export type Manifest = {
  readonly timeZone: string;
  /** `undefined`: Apps Script then works the scopes out from the code, and everything is allowed. */
  readonly oauthScopes: readonly string[] | undefined;
  readonly urlFetchWhitelist: readonly string[];
  readonly openLinkUrlPrefixes: readonly string[];
  readonly isAddOn: boolean;
  /** The advanced services that are enabled: the name that the script has for each, `Gmail`, and its id, `gmail`. */
  readonly advancedServices: readonly { readonly symbol: string; readonly id: string }[];
};

type ManifestFile = {
  timeZone?: string;
  oauthScopes?: string[];
  urlFetchWhitelist?: string[];
  addOns?: { common?: { openLinkUrlPrefixes?: string[] } };
  dependencies?: { enabledAdvancedServices?: { userSymbol: string; serviceId: string }[] };
};

/** Reads the folder's manifest. A folder without one is a script with Google's defaults. */
export const readManifest = (folder: string): Manifest => {
  const file = path.join(folder, 'appsscript.json');
  const read: ManifestFile = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return {
    timeZone: read.timeZone ?? 'America/New_York',
    oauthScopes: read.oauthScopes,
    urlFetchWhitelist: read.urlFetchWhitelist ?? [],
    openLinkUrlPrefixes: read.addOns?.common?.openLinkUrlPrefixes ?? [],
    isAddOn: read.addOns !== undefined,
    advancedServices: (read.dependencies?.enabledAdvancedServices ?? []).map(({ userSymbol, serviceId }) => ({
      symbol: userSymbol,
      id: serviceId,
    })),
  };
};
