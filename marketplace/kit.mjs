// What belongs to the Marketplace kit, in assets/. The rules and where they come from: assets/README.md.

export const LANGUAGES = ['en', 'ja'];

const icon = (size, source) => ({ file: `icon-${size}.png`, source, width: size, height: size, isTransparent: true });

/** Every drawing with its source: width and height in pixels. */
export const DRAWINGS = [
  icon(32, 'icon-32.svg'),
  icon(48, 'icon.svg'),
  icon(96, 'icon.svg'),
  icon(128, 'icon.svg'),
  { file: 'consent-logo-120.png', source: 'icon.svg', width: 120, height: 120, isTransparent: true },
  { file: 'banner-220x140.png', source: 'banner.svg', width: 220, height: 140, isTransparent: false },
];

/** Of each language: `screenshots/en/1-homepage.png`, … Google takes one to five. */
export const SCREENSHOTS = { width: 1280, height: 800, isTransparent: false, least: 3, most: 5 };

/** Of each language, to be pasted as they are: `listing/en/name.txt`, … The most characters that Google takes. */
export const TEXTS = { name: 50, 'short-description': 200, 'detailed-description': 15_999 };

const ADDRESS = /^https:\/\/[\w.-]+\.\w+(?:\/\S*)?$/;

/** What `listing/listing.json` says, and in what form. */
export const FACTS = {
  category: /^\S.*$/,
  pricing: /^Free of charge$|^Paid$|^Free of charge trial$|^Free of charge with paid features$/,
  developerName: /^\S.*$/,
  developerWebsite: ADDRESS,
  developerEmail: /^\S+@[\w.-]+\.\w+$/,
  homepage: ADDRESS,
  termsOfService: ADDRESS,
  privacyPolicy: ADDRESS,
  support: ADDRESS,
  setup: ADDRESS,
  adminConfig: ADDRESS,
};

/** Stands where something is to be filled in. */
export const PLACEHOLDER = /FILL-IN/i;

/** All files of the kit together, in bytes: they are part of every clone. */
export const LARGEST_KIT = 3_000_000;
/** Google's limit for the logo of the consent screen, in bytes. */
export const LARGEST_LOGO = 1_000_000;
