import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import { extensionsOf, failureOf, type LogFailure } from '../access/failure.ts';

/**
 * An error as the API shows it. What the caller got wrong in the language itself (syntax, unknown
 * fields, missing variables) stays as it is, as BAD_INPUT where it has no code; everything else goes through `failureOf`.
 */
export function shownError(error: unknown, log: LogFailure): GraphQLError {
  const cause = causeOf(error);
  const place: GraphQLErrorOptions = error instanceof GraphQLError ? placeOf(error) : {};
  if (cause instanceof GraphQLError) {
    return new GraphQLError(cause.message, { ...place, extensions: { code: 'BAD_INPUT', ...cause.extensions } });
  }
  const failure = failureOf(cause, log);
  // The whole request failed, not one field of it: then the HTTP status may say so too.
  const http = place.path ? {} : { http: { status: failure.status } };
  return new GraphQLError(failure.message, { ...place, extensions: { ...extensionsOf(failure), ...http } });
}

function placeOf({ nodes, source, positions, path }: GraphQLError): GraphQLErrorOptions {
  return { ...(nodes ? { nodes } : {}), ...(source ? { source } : {}), ...(positions ? { positions } : {}), ...(path ? { path } : {}) };
}

/** What was thrown first, under the layers that the executor puts around it. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}
