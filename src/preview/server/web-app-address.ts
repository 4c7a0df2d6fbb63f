/** The address that a deployed web app would have: mails name it, and nothing here ever asks it. */
export const WEB_APP = `https://script.google.com/macros/s/AKfycb${'KidokuPreview'.repeat(5)}0/exec`;
