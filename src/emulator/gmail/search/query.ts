/** A Gmail search as it is written: https://support.google.com/mail/answer/7190 */
export type Query =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query }
  | Term;

export type Term = {
  readonly kind: 'term';
  /** Lower case, without the colon; `undefined` for a bare word. */
  readonly operator: string | undefined;
  readonly value: string;
};

type Token = { readonly kind: 'open' | 'close' | 'minus' | 'or' | 'operator' | 'word'; readonly text: string };

const OPERATORS = new Set(
  [
    'from',
    'to',
    'cc',
    'bcc',
    'deliveredto',
    'subject',
    'label',
    'in',
    'is',
    'has',
    'filename',
    'after',
    'before',
  ].concat([
    'newer',
    'older',
    'newer_than',
    'older_than',
    'rfc822msgid',
    'larger',
    'smaller',
    'size',
    'category',
    'list',
  ]),
);

/*  search = *term                                 ; all of them
    term   = factor *( "OR" factor )               ; OR binds closer than the space
    factor = ["-"] ( group / [operator ":"] ( group / word / quoted ) )
    group  = "(" search ")" / "{" *term "}"        ; braces: any of them */

/** Reads a search as leniently as Gmail does: groups may stay open, and what is no operator is a word. */
export const parseQuery = (text: string): Query => {
  const tokens = tokenise(text);
  let at = 0;

  const any = (operator: string | undefined): Query => {
    const choices = [factor(operator)];
    while (tokens[at]?.kind === 'or') {
      at++;
      if (startsFactor(tokens[at])) choices.push(factor(operator));
    }
    return choices.length === 1 && choices[0] ? choices[0] : { kind: 'or', of: choices };
  };
  const terms = (operator: string | undefined): readonly Query[] => {
    const found: Query[] = [];
    for (let token = tokens[at]; token && token.kind !== 'close'; token = tokens[at]) {
      if (token.kind === 'or') at++;
      else found.push(any(operator));
    }
    return found;
  };
  const factor = (operator: string | undefined): Query => {
    const token = tokens[at++];
    if (token?.kind === 'minus') return { kind: 'not', of: factor(operator) };
    if (token?.kind === 'operator') return startsFactor(tokens[at]) ? factor(token.text) : everything;
    if (token?.kind !== 'open') return { kind: 'term', operator, value: token?.text ?? '' };
    const of = terms(operator);
    at++;
    return { kind: token.text === '{' ? 'or' : 'and', of };
  };

  const found: Query[] = [];
  while (at < tokens.length) {
    found.push(...terms(undefined));
    at++;
  }
  return { kind: 'and', of: found };
};

const everything: Query = { kind: 'and', of: [] };

const startsFactor = (token: Token | undefined): boolean =>
  token !== undefined && token.kind !== 'close' && token.kind !== 'or';

const TOKEN = /\s+|"([^"]*)"?|([(){}])|(-)(?=\S)|(\|)|([a-z0-9_]+):|([^\s"(){}]+)/giy;

const tokenise = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const [whole, quoted, bracket, minus, bar, operator] = match;
    if (quoted !== undefined) tokens.push({ kind: 'word', text: quoted });
    else if (bracket) tokens.push({ kind: '({'.includes(bracket) ? 'open' : 'close', text: bracket });
    else if (minus) tokens.push({ kind: 'minus', text: minus });
    else if (bar) tokens.push({ kind: 'or', text: bar });
    else if (operator && OPERATORS.has(operator.toLowerCase())) {
      tokens.push({ kind: 'operator', text: operator.toLowerCase() });
    } else if (operator) {
      // No operator that Gmail knows: the word goes on behind the colon.
      const word = /[^\s"(){}]*/y;
      word.lastIndex = match.index;
      const rest = word.exec(text)?.[0] ?? whole;
      TOKEN.lastIndex = match.index + rest.length;
      tokens.push(bareWord(rest));
    } else if (whole.trim()) tokens.push(bareWord(whole));
  }
  return tokens.filter(({ kind, text: word }) => kind !== 'word' || word !== '');
};

const bareWord = (word: string): Token => {
  if (word === 'AROUND') throw new Error('The search operator AROUND is not emulated');
  if (word === 'OR') return { kind: 'or', text: word };
  return { kind: 'word', text: word === 'AND' ? '' : word.replace(/^\+/, '') };
};
