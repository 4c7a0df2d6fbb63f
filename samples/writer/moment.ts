const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-09-01 10:12`, in Japan -> milliseconds since the epoch. */
export const momentOf = (at: string): number => {
  const moment = Date.parse(`${at.replace(' ', 'T')}:00+09:00`);
  if (Number.isNaN(moment)) throw new Error(`Not a moment like "2026-09-01 10:12": ${at}`);
  return moment;
};

/** RFC 5322 section 3.3: `Tue, 01 Sep 2026 10:12:00 +0900`. */
export const rfcDate = (moment: number, zone = '+0900'): string => {
  const [day, date, month, year, time] = partsOf(moment, zone);
  return `${day}, ${date} ${month} ${year} ${time} ${zone}`;
};

/** The date of an mbox separator as Takeout writes it: `Tue Sep 01 01:12:00 +0000 2026`. */
export const separatorDate = (moment: number): string => {
  const [day, date, month, year, time] = partsOf(moment, '+0000');
  return `${day} ${month} ${date} ${time} +0000 ${year}`;
};

const partsOf = (moment: number, zone: string): readonly [string, string, string, string, string] => {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5));
  const local = new Date(moment + (zone.startsWith('-') ? -minutes : minutes) * 60_000);
  return [
    DAYS[local.getUTCDay()] ?? '',
    String(local.getUTCDate()).padStart(2, '0'),
    MONTHS[local.getUTCMonth()] ?? '',
    String(local.getUTCFullYear()),
    local.toISOString().slice(11, 19),
  ];
};
