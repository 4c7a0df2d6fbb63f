import type { Progress } from './steps';

const EDITOR = 'https://script.google.com/home/projects';
const MARKETPLACE_SDK = 'https://console.cloud.google.com/apis/api/appsmarket-component.googleapis.com/googleapps_sdk';

/** The address of a web app's deployment. */
const webAppUrl = (id: string): string => `https://script.google.com/macros/s/${id}/exec`;

/** What there is now, and what is left to do in which console. `isFirst`: a deployment was made. */
export const closingWords = (scriptId: string, { version, ids }: Progress, isFirst: boolean): readonly string[] => [
  '',
  `Version ${version} is deployed.`,
  ...(isFirst
    ? ['', 'Write these ids down in deployments.json, beside package.json:', `  ${JSON.stringify(ids)}`]
    : []),
  '',
  `Editor: ${EDITOR}/${scriptId}/edit`,
  ...(ids.webApp ? webApp(ids.webApp, isFirst) : []),
  ...(ids.addOn ? addOn(ids.addOn, isFirst) : []),
];

const webApp = (id: string, isFirst: boolean): readonly string[] => [
  `Web app: ${webAppUrl(id)}`,
  isFirst
    ? '  Put this address into the script property pixel.base (editor: Project Settings → Script properties), then run checkPixel.'
    : '  The address is the same as before: nothing to do.',
];

const addOn = (id: string, isFirst: boolean): readonly string[] => [
  `Marketplace SDK: ${MARKETPLACE_SDK}`,
  ...(isFirst
    ? [
        `  App Configuration → Google Workspace Add-on → Deployment ID: ${id}`,
        '  The scopes there, on the consent screen and in appsscript.json must be the same. Then fill in the store listing.',
      ]
    : [
        `  Nothing to do (Deployment ID, as before: ${id}), unless the scopes in appsscript.json changed:`,
        '  then enter the same there and on the consent screen.',
      ]),
  'Admin console: https://admin.google.com → Apps → Google Workspace Marketplace apps',
  isFirst
    ? '  Install it for everyone or for an organisational unit, once it is published.'
    : '  Only if the scopes changed: grant the data access anew. Users have the new version when they next open Gmail.',
];
