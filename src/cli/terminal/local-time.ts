/** `2026-11-02`, by this machine's clock. */
export const localDate = (at: number): string => {
  const date = new Date(at);
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
};

/** `11-02 15:00`, by this machine's clock; with the year where it is not `now`'s. */
export const localMoment = (at: number, now: number): string => {
  const date = new Date(at);
  const day = date.getFullYear() === new Date(now).getFullYear() ? localDate(at).slice(5) : localDate(at);
  return `${day} ${pad(date.getHours())}:${pad(date.getMinutes())}`;
};

const pad = (number: number): string => String(number).padStart(2, '0');
