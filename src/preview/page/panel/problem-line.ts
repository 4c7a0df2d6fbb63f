import { h, newId } from '../dom';
import { symbol } from './icons';
import type { Word, Words } from './words';

/** The line under an input that says what is wrong with it. Empty until something is. */
export const problemLine = (controls: readonly HTMLElement[], words: Words) => {
  const described = controls.map((control) => control.getAttribute('aria-describedby'));
  const line = h('p', { class: 'card-problem', id: newId('card'), hidden: true });
  const show = (problem: Word | undefined): void => {
    line.hidden = problem === undefined;
    line.replaceChildren(...(problem === undefined ? [] : [symbol('error'), words(problem)]));
    for (const [index, control] of controls.entries()) {
      const before = described[index] ?? undefined;
      if (problem === undefined) control.removeAttribute('aria-invalid');
      else control.setAttribute('aria-invalid', 'true');
      const now = [problem === undefined ? undefined : line.id, before].filter((id) => id !== undefined);
      if (now.length === 0) control.removeAttribute('aria-describedby');
      else control.setAttribute('aria-describedby', now.join(' '));
    }
  };
  return { line, show };
};
