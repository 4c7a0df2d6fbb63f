const office = 'application/vnd.openxmlformats-officedocument';
const google = 'application/vnd.google-apps';
const openDocument = 'application/vnd.oasis.opendocument';

/** The global `MimeType`: names for content types. */
export const mimeTypes = {
  BMP: 'image/bmp',
  CSS: 'text/css',
  CSV: 'text/csv',
  FOLDER: `${google}.folder`,
  GIF: 'image/gif',
  GOOGLE_APPS_SCRIPT: `${google}.script`,
  GOOGLE_DOCS: `${google}.document`,
  GOOGLE_DRAWINGS: `${google}.drawing`,
  GOOGLE_FORMS: `${google}.form`,
  GOOGLE_SHEETS: `${google}.spreadsheet`,
  GOOGLE_SITES: `${google}.site`,
  GOOGLE_SLIDES: `${google}.presentation`,
  HTML: 'text/html',
  JAVASCRIPT: 'application/javascript',
  JPEG: 'image/jpeg',
  MICROSOFT_EXCEL: `${office}.spreadsheetml.sheet`,
  MICROSOFT_EXCEL_LEGACY: 'application/vnd.ms-excel',
  MICROSOFT_POWERPOINT: `${office}.presentationml.presentation`,
  MICROSOFT_POWERPOINT_LEGACY: 'application/vnd.ms-powerpoint',
  MICROSOFT_WORD: `${office}.wordprocessingml.document`,
  MICROSOFT_WORD_LEGACY: 'application/msword',
  OPENDOCUMENT_GRAPHICS: `${openDocument}.graphics`,
  OPENDOCUMENT_PRESENTATION: `${openDocument}.presentation`,
  OPENDOCUMENT_SPREADSHEET: `${openDocument}.spreadsheet`,
  OPENDOCUMENT_TEXT: `${openDocument}.text`,
  PDF: 'application/pdf',
  PLAIN_TEXT: 'text/plain',
  PNG: 'image/png',
  RTF: 'application/rtf',
  SHORTCUT: `${google}.shortcut`,
  SVG: 'image/svg+xml',
  ZIP: 'application/zip',
} satisfies Record<keyof GoogleAppsScript.Base.MimeType, string>;
