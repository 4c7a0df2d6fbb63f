import { terminalWidth } from '../terminal/width';
import { askAddOn } from './add-on';
import type { StatusRequest } from './arguments';
import { forPeople } from './people';

/** Asks the add-on and prints its answer: JSON Lines or a table. */
export const printStatuses = async (request: StatusRequest): Promise<void> => {
  const lines = await askAddOn(request);
  const text = request.json
    ? lines.map((line) => JSON.stringify(line))
    : forPeople(lines, request.now, terminalWidth());
  process.stdout.write(text.map((line) => `${line}\n`).join(''));
};
