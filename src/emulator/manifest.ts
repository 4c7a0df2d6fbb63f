import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the emulator reads of `appsscript.json`. */
export type Manifest = {
  readonly timeZone: string;
  /** `undefined`: Apps Script then works the scopes out from the code, and everything is allowed. */
  readonly oauthScopes: readonly string[] | undefined;
  /** `undefined`: a test deployment may do without, and then reaches everything. So may `openLinkUrlPrefixes`. */
  readonly urlFetchWhitelist: readonly string[] | undefined;
  readonly openLinkUrlPrefixes: readonly string[] | undefined;
  readonly isAddOn: boolean;
  /** The names that the script has for the advanced Gmail service. */
  readonly gmail: readonly string[];
  /** The names of the other advanced services and of libraries. */
  readonly others: readonly string[];
};

type Dependencies = { userSymbol: string; serviceId?: string }[];

type ManifestFile = {
  timeZone?: string;
  oauthScopes?: string[];
  urlFetchWhitelist?: string[];
  addOns?: { common?: { openLinkUrlPrefixes?: string[] } };
  dependencies?: { enabledAdvancedServices?: Dependencies; libraries?: Dependencies };
};

/** Reads the folder's manifest. A folder without one is a script with Google's defaults. Throws where it is no JSON. */
export const readManifest = (folder: string): Manifest => {
  const read = manifestIn(path.join(folder, 'appsscript.json'));
  const { enabledAdvancedServices = [], libraries = [] } = read.dependencies ?? {};
  const isGmail = ({ serviceId }: Dependencies[number]) => serviceId === 'gmail';
  return {
    timeZone: read.timeZone ?? 'America/New_York',
    oauthScopes: read.oauthScopes,
    urlFetchWhitelist: read.urlFetchWhitelist,
    openLinkUrlPrefixes: read.addOns?.common?.openLinkUrlPrefixes,
    isAddOn: read.addOns !== undefined,
    gmail: enabledAdvancedServices.filter(isGmail).map(({ userSymbol }) => userSymbol),
    others: [...enabledAdvancedServices, ...libraries]
      .filter((one) => !isGmail(one))
      .map(({ userSymbol }) => userSymbol),
  };
};

const manifestIn = (file: string): ManifestFile => {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file}: the manifest is not JSON`, { cause });
  }
};
