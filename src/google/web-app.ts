/** What a pixel's address answers, whatever was asked: Apps Script cannot answer with an image. */
export const emptyAnswer = (): GoogleAppsScript.Content.TextOutput => ContentService.createTextOutput('');

/** The user agent of the request that the web app answers. */
export const requestUserAgent = (): string | null => HtmlService.getUserAgent();
