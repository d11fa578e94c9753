import { actorName } from './access/actor-name.ts';
import { type Asker, askerOf } from './access/asker.ts';
import type { Clock } from './access/clock.ts';
import { type LogFailure, logFailure } from './access/failure.ts';
import { LIMITS } from './access/limits.ts';
import { checkHostAndOrigin } from './access/origin.ts';
import { ForbiddenError } from './domain/errors.ts';
import { failed } from './http/answers.ts';
import { withBody } from './http/body.ts';
import { withEtag } from './http/etag.ts';
import { graphVersionNow, withGraphVersion } from './http/graph-version.ts';
import { graphiqlAnswer } from './http/graphiql.ts';
import { healthAnswer } from './http/health.ts';
import type { RequestContext } from './http/node-listener.ts';
import { originalFile } from './http/originals.ts';
import { secured } from './http/security-headers.ts';
import { createStaticFiles } from './http/static-files.ts';
import { createDecisionBook } from './importing/decision-book.ts';
import { createDecisionLog } from './importing/decision-log.ts';
import type { Importer } from './importing/importer.ts';
import { createReviewBook } from './importing/review-book.ts';
import { createAuditCache } from './schema/audit-cache.ts';
import { createGraphContext, OWN_HEADER, type Shared } from './schema/context.ts';
import { createOrderCache } from './schema/directive-order.ts';
import { createGraphqlHandler } from './schema/graphql-handler.ts';
import { createLineageCache } from './schema/lineage-cache.ts';
import { createOverviewCache } from './schema/overview-cache.ts';
import { createReviewCache } from './schema/review-load.ts';
import { createRowCache } from './schema/row-cache.ts';
import type { Settings } from './settings.ts';
import type { GraphStore } from './store/port.ts';

export type AppParts = {
  readonly store: GraphStore;
  readonly importer: Importer;
  readonly clock: Clock;
  readonly settings: Pick<Settings, 'port' | 'tokens' | 'allowedHosts' | 'environment' | 'maxUploadBytes'>;
  /** Folder of the built pages; without it only the API answers. */
  readonly uiDir?: string;
  /** True while the server is still getting its first data ready; then it is not ready yet. */
  readonly isStarting?: () => boolean;
  /** Where unexpected errors go; standard error unless told otherwise. */
  readonly log?: LogFailure;
};

export type App = { fetch(request: Request, context?: RequestContext): Promise<Response> };

/**
 * The whole server as one function from request to answer: no port, no globals.
 * `/graphql`, `/files/<hash>`, `/health/live`, `/health/ready`; everything else is the pages.
 */
export function createApp({ store, importer, clock, settings, uiDir, isStarting = () => false, log = logFailure }: AppParts): App {
  const graphql = createGraphqlHandler(log);
  const pages = uiDir === undefined ? null : createStaticFiles(uiDir);
  const decisionLog = createDecisionLog(store);
  const shared: Shared = {
    store,
    importer,
    decisionLog,
    decisionBook: createDecisionBook(store),
    clock,
    nameOf: (actorId) => actorName(actorId, settings.tokens),
    lineages: createLineageCache(),
    overviews: createOverviewCache(),
    audits: createAuditCache(),
    orders: createOrderCache(),
    reviews: createReviewCache(),
    rows: createRowCache(),
    reviewBook: createReviewBook(store, decisionLog),
  };

  const askGraph = async (request: Request, asker: Asker): Promise<Response> => {
    const context = createGraphContext(shared, asker, request.headers);
    const bringsFiles = (request.headers.get('content-type') ?? '').startsWith('multipart/form-data');
    if (bringsFiles && !context.fromOurPage) {
      throw new ForbiddenError(`Yêu cầu gửi tệp phải có tiêu đề ${OWN_HEADER.name}: ${OWN_HEADER.value}.`, { header: OWN_HEADER.name });
    }
    // Asked before: what was changed meanwhile is in the answer or not, and who comes again with this version misses nothing.
    const before = graphVersionNow(store, asker.actor);
    const { response, changes } = await graphql(await withBody(request, LIMITS.requestBytes + (bringsFiles ? settings.maxUploadBytes : 0)), context);
    return withEtag(request, withGraphVersion(response, await (changes ? graphVersionNow(store, asker.actor) : before)));
  };

  const download = async (request: Request, url: URL): Promise<Response> => {
    const { actor } = askerOf(request.headers, settings.tokens);
    const version = await graphVersionNow(store, actor);
    return withEtag(request, withGraphVersion(await originalFile(store, actor, url), version));
  };

  const route = async (request: Request, { localPort }: RequestContext): Promise<Response> => {
    const url = new URL(request.url);
    const health = await healthAnswer(store, isStarting(), url.pathname);
    if (health !== null) return health;

    checkHostAndOrigin(request.headers.get('host') ?? url.host, request.headers.get('origin'), {
      allowedHosts: settings.allowedHosts,
      port: localPort ?? settings.port,
      anyLoopbackOrigin: settings.environment === 'development',
    });
    const graphiql = settings.environment === 'development' ? await graphiqlAnswer(request, url.pathname, { [OWN_HEADER.name]: OWN_HEADER.value }) : null;
    if (graphiql !== null) return graphiql;
    if (url.pathname === '/graphql') return askGraph(request, askerOf(request.headers, settings.tokens));
    if (url.pathname.startsWith('/files/')) return download(request, url);
    return pages === null ? new Response(null, { status: 404 }) : pages(request);
  };

  return {
    fetch: async (request, context = {}) => secured(await route(request, context).catch((error: unknown) => failed(error, log))),
  };
}
