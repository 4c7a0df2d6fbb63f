import { el, newId } from './element';
import { symbol } from './icons';
import type { Word, Words } from './words';

/** The line under an input that says what is wrong with it. Empty until something is. */
export const problemLine = (controls: readonly HTMLElement[], words: Words) => {
  const line = el('p', { class: 'card-problem', id: newId(), hidden: true });
  const show = (problem: Word | undefined): void => {
    line.hidden = problem === undefined;
    line.replaceChildren(...(problem === undefined ? [] : [symbol('error'), words(problem)]));
    for (const control of controls) {
      if (problem === undefined) {
        control.removeAttribute('aria-invalid');
        control.removeAttribute('aria-describedby');
      } else {
        control.setAttribute('aria-invalid', 'true');
        control.setAttribute('aria-describedby', line.id);
      }
    }
  };
  return { line, show };
};
