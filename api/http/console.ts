/**
 * A small page to try the API by hand, for development. It loads nothing from anywhere else, so it
 * works offline and under the same content security policy as everything.
 */
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>GraphQL</title>
<style>
  body { margin: 0; display: grid; grid-template: auto 1fr / 1fr 1fr; height: 100vh; font: 14px/1.5 ui-monospace, monospace; }
  header { grid-column: 1 / 3; padding: 8px 12px; border-bottom: 1px solid #ccc; }
  form { display: grid; grid-template-rows: 3fr 1fr; border-right: 1px solid #ccc; }
  textarea { border: 0; padding: 12px; font: inherit; resize: none; }
  #variables { border-top: 1px solid #ccc; }
  output { white-space: pre-wrap; overflow: auto; padding: 12px; }
</style>
<header><button id="run" type="button">Run (Ctrl+Enter)</button> The contract is in schema.graphql.</header>
<form><textarea id="query" aria-label="Query" spellcheck="false">{ viewer { today graphVersion counts { held citedNotHeld } } }</textarea><textarea id="variables" aria-label="Variables" spellcheck="false">{}</textarea></form>
<output id="answer"></output>
<script src="/graphql/console.js"></script>
</html>
`;

const SCRIPT = `const byId = (id) => document.getElementById(id);
async function run() {
  try {
    const body = JSON.stringify({ query: byId('query').value, variables: JSON.parse(byId('variables').value || '{}') });
    const answer = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'x-requested-with': 'directive-lineage' }, body });
    byId('answer').textContent = JSON.stringify(await answer.json(), null, 2);
  } catch (error) {
    byId('answer').textContent = String(error);
  }
}
byId('run').addEventListener('click', run);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.ctrlKey) run();
});
`;

/** The page at `/graphql` for a browser, and its script; null for every other request. */
export function consoleAnswer(request: Request, path: string): Response | null {
  if (request.method !== 'GET') return null;
  if (path === '/graphql/console.js') return new Response(SCRIPT, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
  if (path !== '/graphql' || !(request.headers.get('accept') ?? '').includes('text/html')) return null;
  return new Response(PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
