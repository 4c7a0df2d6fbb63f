/// <reference types="google-apps-script" />

/** Google's declarations: with them the compiler checks the names of what is emulated. */
export type GmailApp = GoogleAppsScript.Gmail.GmailApp;
export type GmailThread = GoogleAppsScript.Gmail.GmailThread;
export type GmailMessage = GoogleAppsScript.Gmail.GmailMessage;
export type GmailDraft = GoogleAppsScript.Gmail.GmailDraft;
export type GmailLabel = GoogleAppsScript.Gmail.GmailLabel;
export type GmailAttachment = GoogleAppsScript.Gmail.GmailAttachment;
export type MailApp = GoogleAppsScript.Mail.MailApp;
/** The advanced service. */
export type Gmail = GoogleAppsScript.Gmail;
export type Users = GoogleAppsScript.Gmail.Collection.UsersCollection;
