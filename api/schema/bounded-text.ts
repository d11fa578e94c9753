import { Lexer, Source, type Token, TokenKind } from 'graphql';
import { LIMITS } from '../access/limits.ts';
import { LimitError } from '../domain/errors.ts';

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Refuses a request whose text is too long, has too many words or is nested too deeply to be worth parsing, or asks for the
 * schema again and again: what comes after takes more than its length in time, or in stack. Mistakes in the language are left to the parser. Errors: LimitError.
 */
export function checkQueryText(text: string): void {
  bound('query', text.length, LIMITS.queryCharacters, `Yêu cầu dài ${text.length} ký tự; nhiều nhất ${LIMITS.queryCharacters}.`);
  const lexer = new Lexer(new Source(text));
  let nesting = 0;
  let introspection = 0;
  for (let tokens = 1; ; tokens += 1) {
    const token = nextToken(lexer);
    if (token === null || token.kind === TokenKind.EOF) return;
    const { kind, value } = token;
    if (kind === TokenKind.NAME && (value === '__schema' || value === '__type')) introspection += 1;
    if (OPENING.has(kind)) nesting += 1;
    if (CLOSING.has(kind)) nesting -= 1;
    bound('tokens', tokens, LIMITS.queryTokens, `Yêu cầu có hơn ${LIMITS.queryTokens} từ và dấu. Hỏi làm nhiều lần.`);
    bound('nesting', nesting, LIMITS.queryNesting, `Yêu cầu có hơn ${LIMITS.queryNesting} tầng ngoặc lồng nhau.`);
    bound('introspection', introspection, LIMITS.introspection, `Yêu cầu hỏi về lược đồ hơn ${LIMITS.introspection} lần.`);
  }
}

function bound(argument: string, value: number, limit: number, message: string): void {
  if (value > limit) throw new LimitError(message, { argument, value, limit });
}

/** The next token; null where there is none that the language knows. */
function nextToken(lexer: Lexer): Token | null {
  try {
    return lexer.advance();
  } catch {
    return null;
  }
}
