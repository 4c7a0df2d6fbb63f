import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AddOn } from '../../api';

/** The function for which README lets a user set up an hourly trigger: a manifest cannot name one. */
const HOURLY = 'onHourly';

type Trigger = { readonly runFunction?: string; readonly enabled?: boolean };
type Universal = { readonly label: string; readonly runFunction?: string; readonly openLink?: string };

/** What Gmail reads in a manifest: https://developers.google.com/apps-script/manifest/addons */
type ManifestFile = {
  readonly addOns: {
    readonly common: {
      readonly name: string;
      readonly homepageTrigger?: Trigger;
      readonly universalActions?: readonly Universal[];
    };
    readonly gmail?: {
      readonly homepageTrigger?: Trigger;
      readonly contextualTriggers?: readonly { readonly onTriggerFunction: string }[];
      readonly composeTrigger?: { readonly selectActions: readonly { text: string; runFunction: string }[] };
      readonly universalActions?: readonly Universal[];
    };
  };
};

/** Reads what the add-on in a folder declares to Gmail. */
export const readAddOn = (folder: string): AddOn => {
  const { addOns }: ManifestFile = JSON.parse(readFileSync(path.join(folder, 'appsscript.json'), 'utf8'));
  const { common, gmail = {} } = addOns;
  const homepage = gmail.homepageTrigger ?? common.homepageTrigger;
  const [compose] = gmail.composeTrigger?.selectActions ?? [];
  return {
    name: common.name,
    homepage: homepage?.enabled === false ? undefined : homepage?.runFunction,
    contextual: gmail.contextualTriggers?.[0]?.onTriggerFunction,
    compose: compose && { text: compose.text, run: compose.runFunction },
    universal: (gmail.universalActions ?? common.universalActions ?? []).map(({ label, runFunction, openLink }) => ({
      label,
      ...(runFunction === undefined ? {} : { run: runFunction }),
      ...(openLink === undefined ? {} : { openLink }),
    })),
    hourly: HOURLY,
  };
};

/** The functions that Gmail may call without any card. */
export const namedByManifest = ({ homepage, contextual, compose, universal }: AddOn): readonly string[] =>
  [homepage, contextual, compose?.run, ...universal.map(({ run }) => run)].filter((name) => name !== undefined);
