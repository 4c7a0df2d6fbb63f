import pages from './opt-out-page.data';

/**
 * The page on which a recipient opts out. Looking at it changes nothing, for link scanners look too: a pressed button does.
 * It needs no script of its own.
 */
export const optOutPage = (base: string | undefined, token: string | undefined): GoogleAppsScript.HTML.HtmlOutput =>
  pageOf(
    base !== undefined && token !== undefined
      ? pages.ask.replace('{base}', () => base).replace('{token}', () => token)
      : pages.cutOff,
  );

/** What is shown after the button was pressed, whatever the token was. */
export const optedOutPage = (): GoogleAppsScript.HTML.HtmlOutput => pageOf(pages.optedOut);

/** What is shown where it could not be noted. */
export const tryAgainPage = (): GoogleAppsScript.HTML.HtmlOutput => pageOf(pages.tryAgain);

const pageOf = (body: string): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutput(pages.frame.replace('{body}', () => body))
    .setTitle(pages.title)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
