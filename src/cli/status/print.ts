import { terminalWidth } from '../terminal/width';
import { askAddOn } from './add-on';
import type { StatusRequest } from './arguments';
import { forPeople } from './people';

/** Asks the add-on and prints its answer: JSON Lines or a table. */
export const printStatuses = async (request: StatusRequest): Promise<void> => {
  const { lines, sentMessages } = await askAddOn(request);
  if (lines.length === 0) console.error(`note: ${whyNothing(request, sentMessages)}`);
  const text = request.json
    ? lines.map((line) => JSON.stringify(line))
    : forPeople(lines, request.now, terminalWidth());
  process.stdout.write(text.map((line) => `${line}\n`).join(''));
};

const whyNothing = ({ me, sinceDays }: StatusRequest, sentMessages: number): string =>
  sentMessages === 0
    ? `no mail here is from ${me.join(' or ')}. Is --me the address that the mail was sent from?`
    : `what was sent is older than ${sinceDays} days, or went to ${me.join(' or ')} alone. --since DAYS goes further back.`;
