/** Arrow keys, Home and End move the focus among a menu's entries; Tab leaves it, which closes it. */
export const moveInMenu = (event: KeyboardEvent, entries: readonly HTMLElement[], close: () => void): void => {
  const at = entries.findIndex((entry) => entry.matches(':focus'));
  const to: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % entries.length,
    ArrowUp: (at - 1 + entries.length) % entries.length,
    Home: 0,
    End: entries.length - 1,
  };
  if (event.key === 'Tab') close();
  const next = to[event.key];
  if (next === undefined) return;
  event.preventDefault();
  entries[next]?.focus();
};
