export type Popover = { readonly close: () => void; readonly isOpen: () => boolean };

type Options = {
  readonly button: HTMLButtonElement;
  readonly place: HTMLElement;
  readonly until: AbortSignal;
  readonly opened?: () => void;
  /** Default: a press elsewhere closes it. */
  readonly closesOutside?: boolean;
};

/** Shows and hides what hangs at a button. Escape closes it and gives the focus back. */
export const createPopover = ({ button, place, until, opened, closesOutside = true }: Options): Popover => {
  const isOpen = () => !place.hidden;
  const set = (open: boolean) => {
    place.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) opened?.();
  };
  set(false);
  button.addEventListener('click', () => set(!isOpen()));
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      const within = target instanceof Node && (place.contains(target) || button.contains(target));
      if (closesOutside && isOpen() && !within) set(false);
    },
    { signal: until },
  );
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    event.stopPropagation();
    set(false);
    button.focus();
  };
  place.addEventListener('keydown', closeByKey);
  button.addEventListener('keydown', closeByKey);
  return { close: () => set(false), isOpen };
};
