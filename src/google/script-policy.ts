import type { PolicySource } from '../app/ports';

/** Script property: the organisation's policy, as docs/policy.schema.json has it. */
export const POLICY = 'policy';

/** What this execution found: a policy that is changed meanwhile counts from the next one on. */
let found: { readonly text: string | undefined } | undefined;

export const scriptPolicy: PolicySource = {
  read: () => {
    found = found ?? { text: PropertiesService.getScriptProperties().getProperty(POLICY) ?? undefined };
    return found.text;
  },
};
