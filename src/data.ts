// What the settings card calls for the user's data: taking it along, and deleting it.
import { deleteData as deleteAll } from './app/delete-data';
import { exportView, mailExport } from './app/export';
import { SECOND } from './app/ledger';
import { ceilingsFor } from './app/policy';
import { refresh } from './app/sync';
import { deletedCard, deletionCard } from './cards/deletion';
import { exportCard, exportLetter } from './cards/export';
import { labelNames } from './cards/label-names';
import { atTheRoot, onTop } from './cards/navigation';
import { exportOffCard } from './cards/policy';
import { ownMail } from './google/own-mail';
import { userTraces } from './google/traces';
import { guard } from './guard';
import { hourlyPorts } from './hourly';
import { checkKeys } from './setup-check';
import { portsNow } from './wiring';

/** So long may reading what is new take before it is exported, ms. */
const READING = 10 * SECOND;

/** Mails the user everything that is known of their sent mail. */
export const startExport = (event: unknown) =>
  onTop(
    guard(event, (context) => {
      const ports = portsNow();
      const ceiling = ceilingsFor(ports)([]);
      if (!ceiling.export) return exportOffCard(context, ceiling);
      const plan = { deadline: context.now + READING, backUntil: context.now, stretches: 0 };
      const view = exportView(refresh(ports, plan));
      return exportCard(context, mailExport(ownMail, view, exportLetter(context, view)), view);
    }),
  );

/** Shows what would be deleted. Deletes nothing. */
export const showDeletion = (event: unknown) => onTop(guard(event, deletionCard));

/** Deletes what Kidoku keeps of the user. */
export const deleteData = (event: unknown) =>
  atTheRoot(
    guard(event, (context) => {
      return deletedCard(
        context,
        deleteAll({ ...hourlyPorts(), traces: userTraces(), otherKeys: checkKeys, labelNames: labelNames() }),
      );
    }),
  );
