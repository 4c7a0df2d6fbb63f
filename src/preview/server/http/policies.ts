import type { ImageWay } from '../body/body-page';

/** The page: its own scripts, styles and frames, nothing from elsewhere. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Mail that is being written carries its styles in attributes, as Gmail's own does.
  "style-src-attr 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers that are data. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** A mail's body: no scripts, an origin of its own, images from the web app alone, by one way. */
export const bodyPolicy = (origin: string, images: ImageWay): string =>
  [
    'sandbox allow-popups allow-popups-to-escape-sandbox',
    "default-src 'none'",
    `style-src 'unsafe-inline' ${origin}/fonts.css`,
    `font-src ${origin}/page/fonts/`,
    images === 'none' ? 'img-src data:' : `img-src ${origin}/${images} data:`,
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');

/** The web app's pages. */
export const WEB_APP_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
