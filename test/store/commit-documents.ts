import { openSqliteStore } from '../../api/store/sqlite/open-sqlite-store.ts';
import { ACTOR, directiveRow, edgeRow, proofRow, put, searchEntry, sourceRow, taskRow } from '../contract/fixtures.ts';

/** A process that commits one document after the other to the file named in its arguments until it is killed. */
const [, , path = ''] = process.argv;

async function commitDocuments(): Promise<void> {
  const store = await openSqliteStore({ path, thread: false });
  process.stdout.write('open\n');
  for (let number = (await store.graphVersion(ACTOR)) + 1; ; number += 1) {
    const id = `d${number}`;
    const edge = edgeRow({ from: id, to: 'root' });
    const text = `Kế hoạch số ${number}. `.repeat(3_000);
    await put(store, {
      putDirectives: [directiveRow({ id: 'root' }), directiveRow({ id, preferredSourceId: `s${number}` })],
      putSources: [sourceRow({ id: `s${number}`, directiveId: id, textId: `t${number}` })],
      putTexts: [{ textId: `t${number}`, text }],
      putEdges: [edge],
      putProofs: [{ edgeKey: edge.key, proofs: [proofRow({ edgeKey: edge.key, sourceId: `s${number}` })] }],
      putTasks: [{ directiveId: id, tasks: Array.from({ length: 40 }, (_, index) => taskRow({ directiveId: id, path: String(index) })) }],
      putSearch: [searchEntry({ id, label: `Kế hoạch số ${number}` })],
    });
  }
}

await commitDocuments();
