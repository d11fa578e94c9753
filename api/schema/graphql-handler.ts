import { GraphQLError, getOperationAST } from 'graphql';
import { createYoga, type GraphQLParams, type Plugin } from 'graphql-yoga';
import type { LogFailure } from '../access/failure.ts';
import { ForbiddenError } from '../domain/errors.ts';
import { checkQueryText } from './bounded-text.ts';
import { type GraphContext, OWN_HEADER } from './context.ts';
import { shownError } from './errors.ts';
import type { Loaders } from './loaders.ts';
import { checkPageSizes } from './page-sizes.ts';
import { schema } from './schema.ts';

export type GraphqlAnswer = { readonly response: Response /** Whether it was asked to change anything. */; readonly changes: boolean };
export type GraphqlHandler = (request: Request, context: GraphContext) => Promise<GraphqlAnswer>;

/** Answers GraphQL requests. Unexpected errors go to `log` and are shown as an id. */
export function createGraphqlHandler(log: LogFailure): GraphqlHandler {
  /** By the loaders, which are each request's own and go with its context wherever it is copied. */
  const changing = new WeakSet<Loaders>();
  const yoga = createYoga<GraphContext>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    cors: false,
    batching: false,
    logging: false,
    maxRequestBodySize: false,
    fetchAPI: { Request, Response, Headers, URL, FormData, File, Blob, ReadableStream, TextEncoder, TextDecoder },
    maskedErrors: { maskError: (error) => shownError(error, log) },
    plugins: [boundedText, lookedOver(changing)],
  });
  return async (request, context) => ({ response: await yoga.fetch(request, context), changes: changing.has(context.loaders) });
}

/** Refuses a request whose text is no text, or not worth parsing. */
const boundedText: Plugin = {
  onParams: ({ params }) => {
    checkTexts(params);
    checkQueryText(params.query ?? '');
  },
};

/** The types say text; what was sent may be anything. Errors: GraphQLError. */
function checkTexts(params: GraphQLParams): void {
  for (const name of ['query', 'operationName'] as const) {
    const value: unknown = params[name];
    if (value === undefined || value === null || typeof value === 'string') continue;
    throw new GraphQLError(`Expected "${name}" param to be a string, but given ${Array.isArray(value) ? 'array' : typeof value}.`, {
      extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
    });
  }
}

/** Looks a request over before anything of it is done: page sizes; who changes something is noted, and refused where it is a page that cannot send our header. */
const lookedOver = (changing: WeakSet<Loaders>): Plugin<GraphContext> => ({
  onExecute: ({ args }) => {
    checkPageSizes(args.document, args.variableValues ?? {});
    if (getOperationAST(args.document, args.operationName)?.operation !== 'mutation') return;
    changing.add(args.contextValue.loaders);
    if (!args.contextValue.fromOurPage) {
      throw new ForbiddenError(`Yêu cầu thay đổi dữ liệu phải có tiêu đề ${OWN_HEADER.name}: ${OWN_HEADER.value}.`, { header: OWN_HEADER.name });
    }
  },
});
