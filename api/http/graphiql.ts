const SCRIPT_PATH = '/graphql/graphiql.js';
const INLINE = /<script>([\s\S]*)<\/script>/;

/**
 * GraphiQL at `/graphql` for a browser, for development; null for every other request. The package holds
 * all it needs, so nothing is loaded from anywhere else. Its script is served as a file of ours, since
 * pages may not run inline scripts. `headers` go with every query that is tried.
 */
export async function graphiqlAnswer(request: Request, path: string, headers: Readonly<Record<string, string>>): Promise<Response | null> {
  if (request.method !== 'GET') return null;
  const isPage = path === '/graphql' && (request.headers.get('accept') ?? '').includes('text/html');
  if (!isPage && path !== SCRIPT_PATH) return null;
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = renderGraphiQL({ endpoint: '/graphql', title: 'GraphiQL', headers: JSON.stringify(headers) });
  if (!isPage) return new Response(INLINE.exec(page)?.[1] ?? '', { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
  return new Response(
    page.replace(INLINE, () => `<script src="${SCRIPT_PATH}"></script>`),
    { headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
}
