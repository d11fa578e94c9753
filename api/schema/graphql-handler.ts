import { getOperationAST } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { LogFailure } from '../access/failure.ts';
import { LIMITS } from '../access/limits.ts';
import { ForbiddenError, LimitError } from '../domain/errors.ts';
import { type GraphContext, OWN_HEADER } from './context.ts';
import { shownError } from './errors.ts';
import { schema } from './schema.ts';

export type GraphqlHandler = (request: Request, context: GraphContext) => Promise<Response>;

/** Answers GraphQL requests. Unexpected errors go to `log` and are shown as an id. */
export function createGraphqlHandler(log: LogFailure): GraphqlHandler {
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
    plugins: [boundedText, changesOnlyFromOurPage],
  });
  return async (request, context) => yoga.fetch(request, context);
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

/** Refuses to change anything for a page that cannot send our header. */
const changesOnlyFromOurPage: Plugin<GraphContext> = {
  onExecute: ({ args }) => {
    const operation = getOperationAST(args.document, args.operationName);
    if (operation?.operation === 'mutation' && !args.contextValue.fromOurPage) {
      throw new ForbiddenError(`Yêu cầu thay đổi dữ liệu phải có tiêu đề ${OWN_HEADER.name}: ${OWN_HEADER.value}.`, { header: OWN_HEADER.name });
    }
  },
};
