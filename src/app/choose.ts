import type { Choice } from '../core/threads/follow-up';
import { type Choices, parseChoices, pruned, serializeChoices, withChoice } from './choices';
import { isComplete, type Ledger } from './ledger';
import type { Ports } from './ports';
import { rowOf } from './rows';

/** Reading mail may hold the lock for minutes, and writes no choices: nobody waits for that. ms. */
const PATIENCE = 2_000;

/** Changes what the user chose for a sent message. -> what is chosen then; `undefined` where it could not be stored: all is as it was. */
export const choose = (
  ports: Pick<Ports, 'choices' | 'lock'>,
  ledger: Ledger,
  messageId: string,
  change: (before: Choice | undefined) => Choice | undefined,
): Choices | undefined => {
  let choices: Choices | undefined;
  const write = () => {
    const before = parseChoices(ports.choices.read());
    const after = tidied(withChoice(before, messageId, change(before.get(messageId))), ledger);
    ports.choices.write(serializeChoices(after));
    choices = after;
  };
  try {
    if (!ports.lock.during(write, PATIENCE)) write();
  } catch {
    // The card says it.
  }
  return choices;
};

const tidied = (choices: Choices, ledger: Ledger): Choices => {
  const latest = new Map(ledger.book.threads().map((record) => [record.latest.id, record]));
  const hasEnded = (id: string): boolean => {
    const record = latest.get(id);
    return record !== undefined && rowOf(record).row.status === 'replied';
  };
  // As long as mail is being read, what is not known may be known later.
  return pruned(choices, (id) => latest.has(id) || !isComplete(ledger), hasEnded);
};
