import { expando } from '../realm/membrane';
import { type Member, method, service } from '../service';

/** Runs code in the script's scope: `new Function(...names, code)(...values)`. */
export type Evaluate = (names: readonly string[], code: string, values: readonly unknown[]) => unknown;

/** A page with scriptlets: `<? ?>` runs, `<?= ?>` prints escaped, `<?!= ?>` prints as it is. */
export const htmlTemplate = (source: string, evaluate: Evaluate, output: (html: string) => object): object => {
  const members = {
    evaluate: method([], () => {
      const variables = template[expando] as Readonly<Record<string, unknown>>;
      const names = Object.keys(variables);
      const html = evaluate(
        names,
        codeOf(source),
        names.map((name) => variables[name]),
      );
      return output(String(html));
    }),
    getCode: method([], () => codeOf(source)),
    getCodeWithComments: method([], () => codeOf(source)),
    getRawContent: method([], () => source),
  } satisfies Record<'evaluate' | 'getCode' | 'getCodeWithComments' | 'getRawContent', Member>;
  const template: Record<PropertyKey, unknown> = service('HtmlService.HtmlTemplate', undefined, members);
  template[expando] = {};
  return template;
};

const codeOf = (source: string): string => {
  const lines = ['const output = [];', printEscaped];
  let from = 0;
  for (const match of source.matchAll(/<\?(!?=)?([\s\S]*?)\?>/g)) {
    lines.push(`output.push(${JSON.stringify(source.slice(from, match.index))});`);
    lines.push(statementOf(match[1], match[2] ?? ''));
    from = match.index + match[0].length;
  }
  lines.push(`output.push(${JSON.stringify(source.slice(from))});`, "return output.join('');");
  return lines.join('\n');
};

const printEscaped =
  "const escaped = (value) => String(value).replace(/[&<>\"']/g, (character) => '&#' + character.charCodeAt(0) + ';');";

const statementOf = (mark: string | undefined, code: string): string => {
  if (mark === '=') return `output.push(escaped(${code}));`;
  return mark === '!=' ? `output.push(String(${code}));` : code;
};
