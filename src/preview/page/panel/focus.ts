// A card that is drawn again keeps the focus where it was.

const REACHABLE = 'a[href], button:not([disabled]), input, select, textarea, [tabindex]';

/** Where the focus is in a card: what has it is called so, and is the nth of its kind. */
export type Spot = { readonly name: string; readonly at: number };

export const spotIn = (card: HTMLElement): Spot | undefined => {
  const all = reachableIn(card);
  const at = all.findIndex((element) => element.matches(':focus'));
  const element = all[at];
  return element && { name: nameOf(element), at };
};

/** What is called the same and is nearest to the spot. */
export const sameSpot = (card: HTMLElement, { name, at }: Spot): HTMLElement | undefined => {
  const all = reachableIn(card).map((element, index) => ({ element, far: Math.abs(index - at) }));
  return all.filter(({ element }) => nameOf(element) === name).sort((a, b) => a.far - b.far)[0]?.element;
};

const reachableIn = (card: HTMLElement) => [...card.querySelectorAll<HTMLElement>(REACHABLE)];

const nameOf = (element: HTMLElement): string => {
  const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
  const root = element.closest('article');
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labelling = ids.map((id) => root?.querySelector(`#${CSS.escape(id)}`)?.textContent);
  return [
    element.tagName,
    element.getAttribute('aria-label'),
    ...labels.map(({ textContent }) => textContent),
    ...labelling,
  ]
    .concat(element.textContent)
    .join('|');
};
