export type { OnSend } from './account';
export { createGmailApp } from './gmail-app/gmail-app';
export { createMailApp } from './mail-app';
export { createGmailService } from './service/gmail-service';
