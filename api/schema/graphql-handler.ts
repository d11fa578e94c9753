import { getOperationAST } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { LogFailure } from '../access/failure.ts';
import { LIMITS } from '../access/limits.ts';
import { ForbiddenError, LimitError } from '../domain/errors.ts';
import { type GraphContext, OWN_HEADER } from './context.ts';
import { shownError } from './errors.ts';
import type { Loaders } from './loaders.ts';
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
    plugins: [boundedText, changesOnlyFromOurPage(changing)],
  });
  return async (request, context) => ({ response: await yoga.fetch(request, context), changes: changing.has(context.loaders) });
}

/** Refuses a request whose text is too long to be worth parsing. */
const boundedText: Plugin = {
  onParams: ({ params }) => {
    const length = params.query?.length ?? 0;
    if (length > LIMITS.queryCharacters) {
      throw new LimitError(`Yêu cầu dài ${length} ký tự; nhiều nhất ${LIMITS.queryCharacters}.`, {
        argument: 'query',
        value: length,
        limit: LIMITS.queryCharacters,
      });
    }
  },
};

/** Notes who changes something, and refuses it to a page that cannot send our header. */
const changesOnlyFromOurPage = (changing: WeakSet<Loaders>): Plugin<GraphContext> => ({
  onExecute: ({ args }) => {
    if (getOperationAST(args.document, args.operationName)?.operation !== 'mutation') return;
    changing.add(args.contextValue.loaders);
    if (!args.contextValue.fromOurPage) {
      throw new ForbiddenError(`Yêu cầu thay đổi dữ liệu phải có tiêu đề ${OWN_HEADER.name}: ${OWN_HEADER.value}.`, { header: OWN_HEADER.name });
    }
  },
});
