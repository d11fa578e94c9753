// Follows what changes, with nothing but Node.js 20: node follow-changes.mjs http://127.0.0.1:4000 [position]
// Prints one line for each change after the position, and at the end the position to go on from.

const [address = 'http://127.0.0.1:4000', position = '0'] = process.argv.slice(2);
const token = process.env.ACCESS_TOKEN;

const CHANGES = `query Changes($since: FeedPosition) {
  changes(since: $since, first: 100) {
    next
    hasMore
    entries {
      sequence
      subject
      change
      id
      directive { symbol issuerNames held }
      edge { relation state }
      decision { type by }
    }
  }
}`;

/** One question; errors of the API are thrown with their code. */
async function ask(query, variables) {
  const response = await fetch(new URL('/graphql', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`);
  return data;
}

const about = ({ directive, edge, decision, id }) =>
  directive ? `${directive.symbol ?? '(no number)'} ${directive.issuerNames.join(', ')}${directive.held ? '' : ' (not held)'}`
  : edge ? `${edge.relation} ${edge.state}`
  : decision ? `${decision.type} by ${decision.by}`
  : `${id} is gone`;

let since = position;
for (let more = true; more; ) {
  const { changes } = await ask(CHANGES, { since });
  for (const entry of changes.entries) console.log(`${entry.sequence} ${entry.change} ${entry.subject}: ${about(entry)}`);
  // Keep this together with what was made of the entries: it is where to go on after a restart.
  since = changes.next;
  more = changes.hasMore;
}
console.log(`next ${since}`);
