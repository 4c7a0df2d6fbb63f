// Holds the kit against Google's rules for a listing (assets/README.md). Reads files only: no browser, no network.

import { pictureProblems } from './check-pictures.mjs';
import { listingProblems, readListing } from './check-texts.mjs';
import { PLACEHOLDER } from './kit.mjs';

/** -> what is wrong with the kit in a folder, and what whoever publishes has still to fill in. */
export const checkKit = async (folder, { addOns: { common } }) => {
  const listing = await readListing(folder);
  return {
    problems: [...(await pictureProblems(folder)), ...listingProblems(listing, common.name)],
    toFillIn: [...placeholdersIn(listing), ...(isStandIn(common.logoUrl) ? [LOGO] : [])],
  };
};

const placeholdersIn = ({ languages, facts = {} }) => [
  ...languages
    .flatMap((texts) => Object.values(texts))
    .flatMap(({ file, text }) => (text && PLACEHOLDER.test(text) ? [file] : [])),
  ...Object.entries(facts).flatMap(([key, fact]) => (PLACEHOLDER.test(fact) ? [`listing/listing.json: ${key}`] : [])),
];

/** The manifest in the sources shows an icon of Google's, so that the add-on can be tried before its own is hosted. */
const isStandIn = (url) => new URL(url).hostname === 'www.gstatic.com';
const LOGO = "appsscript.json: addOns.common.logoUrl is a stand-in; put your own icon's public address there";
