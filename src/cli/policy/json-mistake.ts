/** In the engine's words, why a text is no JSON, with the line where the engine only counts characters. */
export const jsonMistake = (text: string): string => {
  const json = text.replace(/^\ufeff/, '');
  try {
    JSON.parse(json);
    return '';
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return said.replace(/at position (\d+)$/, (place, at) => `${place} (line ${lineAt(json, Number(at))})`);
  }
};

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;
