import { ADDRESS, ADDRESS_FIRST, type ReportFormat } from './formats/format';
import { general } from './formats/general';
import { groupware } from './formats/groupware';
import { japan } from './formats/japan';
import { providers } from './formats/providers';
import { unix } from './formats/unix';

/** Reports are wrapped and aligned: a space of an announcement stands for any white space between its words. */
const spacedOut = (format: ReportFormat): ReportFormat => ({
  ...format,
  announces: new RegExp(format.announces.source.replace(/ (?![?*+{])/g, '\\s{1,9}'), format.announces.flags),
});

const FAMILIES = [...unix, ...groupware, ...providers, ...japan].map(spacedOut);
const GENERAL = general.map(spacedOut);

const EXPANDED = new RegExp(String.raw`\((?:expanded|(?:ultimately )?generated) from:?\s{0,3}<?(${ADDRESS})>?\)`, 'i');

export default { ADDRESS_FIRST, FAMILIES, GENERAL, EXPANDED };
