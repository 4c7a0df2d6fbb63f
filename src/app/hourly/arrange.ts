import { SECOND } from '../ledger';
import { ceilingsFor, limited, type PolicyPorts } from '../policy';
import { type ProblemKind, problemOf } from '../problem';
import { parseSettings, type Settings } from '../settings';
import { clearLabels, type LabelNames } from './labels';
import type { HourlyPorts } from './ports';

type ArrangePorts = PolicyPorts & Pick<HourlyPorts, 'trigger' | 'labels' | 'labelled' | 'settings' | 'lock'>;

/** What could not be arranged, and why. */
export type Trouble = { readonly part: 'labels' | 'trigger'; readonly problem: ProblemKind };

/** An execution that is labelling is over in a moment. */
const PATIENCE = 8 * SECOND;

/** Whether something that is switched on needs the hourly run. */
export const needsHours = ({ labels, notices, digest }: Pick<Settings, 'labels' | 'notices' | 'digest'>): boolean =>
  labels || digest.since !== undefined || Object.keys(notices).length > 0;

/** Brings labels and trigger in line with the settings, as far as the policy allows them. May be repeated. Throws nothing. */
export const arrange = (ports: ArrangePorts, names: LabelNames): Trouble | undefined => {
  let trouble: Trouble | undefined;
  const attempt = (part: Trouble['part'], work: () => void): void => {
    try {
      work();
    } catch (error) {
      trouble = trouble ?? { part, problem: problemOf(error) };
    }
  };
  const inLock = () => {
    const settings = limited(parseSettings(ports.settings.read()), ceilingsFor(ports)([]));
    attempt('labels', () => {
      if (!settings.labels) clearLabels(ports, names);
    });
    // What is left of the labels goes with the next run.
    attempt('trigger', () => (needsHours(settings) || trouble ? ports.trigger.ensure() : ports.trigger.release()));
  };
  attempt('trigger', () => {
    if (ports.lock.during(inLock, PATIENCE)) return;
    // What the hourly run finds switched off it clears away, as long as there is one.
    const isArranged = ports.trigger.isOurs() || !needsHours(parseSettings(ports.settings.read()));
    if (!isArranged) throw new Error('Lock timeout');
  });
  return trouble;
};
