/** Where in the editor the user was last, for what is inserted from elsewhere. */
export const createCursor = (editor: HTMLElement) => {
  let last: Range | undefined;
  const remember = () => {
    const range = rangeIn(editor);
    if (range) last = range;
  };
  for (const kind of ['keyup', 'pointerup', 'blur', 'input'] as const) editor.addEventListener(kind, remember);
  /** `undefined` where that place is gone, or the editor never had the focus. */
  const range = () => (last && editor.contains(last.startContainer) ? last : undefined);
  return {
    remember,
    range,
    goBack: () => {
      editor.focus();
      const there = range();
      if (!there) return;
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(there);
    },
  };
};

const rangeIn = (editor: HTMLElement): Range | undefined => {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return editor.contains(range.commonAncestorContainer) ? range.cloneRange() : undefined;
};
