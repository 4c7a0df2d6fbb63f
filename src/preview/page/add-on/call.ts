// Runs the add-on as Gmail does, for whichever panel asks.
import type { AddOnAnswer, AddOnCall } from '../../api';
import type { App } from '../app';
import type { CallInputs } from '../panel/panel';
import { server } from '../server';

/** What is open beside the panel. */
export type Context = Pick<AddOnCall, 'open' | 'compose'>;

/** Gmail sends a trigger without parameters and inputs. */
const NOTHING: CallInputs = { parameters: {}, inputs: {} };

/**
 * What is being written is saved before, so that the add-on finds it among the drafts;
 * afterwards counts, lists and composers are brought up to date, for it may have made, changed or sent a draft.
 */
export const callAddOn = async (app: App, run: string, context: Context, what = NOTHING): Promise<AddOnAnswer> => {
  await app.composers.flush().catch(() => undefined);
  const before = app.session().revision;
  const answer = await server.callAddOn({
    run,
    language: app.preferences.language,
    platform: app.preferences.layout === 'phone' ? 'ANDROID' : 'WEB',
    ...(Object.keys(what.parameters).length > 0 ? { parameters: what.parameters } : {}),
    ...(Object.keys(what.inputs).length > 0 ? { inputs: what.inputs } : {}),
    ...context,
  });
  app.events.tell('ran', answer.trace);
  void bringUpToDate(app, before, answer);
  return answer;
};

const bringUpToDate = async (app: App, before: number, { trace }: AddOnAnswer): Promise<void> => {
  await app.refresh();
  const hasChanged = app.session().revision !== before;
  if (hasChanged || Object.keys(trace.calls.methods).some(touchesDrafts)) await app.composers.check();
  if (hasChanged) app.events.tell('mail', undefined);
};

/** `Gmail.Users.Drafts.send`, `GmailDraft.deleteDraft`, and the like. */
const touchesDrafts = (method: string): boolean => /send|delete|remove|trash/i.test(method);
