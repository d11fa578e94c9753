import './scalars.ts';
import './enums.ts';
import './directive-kind.ts';
import './evidence.ts';
import './decision.ts';
import './place.ts';
import './organ.ts';
import './facets.ts';
import './directive-list.ts';
import './directive.ts';
import './directive-query.ts';
import './directive-lookup.ts';
import './organ-lookup.ts';
import './issued-under.ts';
import './task.ts';
import './task-link.ts';
import './task-lineage.ts';
import './task-link-changes.ts';
import './target.ts';
import './facts.ts';
import './source.ts';
import './edge.ts';
import './lineage.ts';
import './overview.ts';
import './search.ts';
import './changes.ts';
import './viewer.ts';
import './import-job.ts';
import './import-changes.ts';
import './directive-changes.ts';
import { builder } from './builder.ts';

builder.queryType({ description: 'What can be asked. Nothing here changes anything.' });
builder.mutationType({ description: 'What can be changed. Every request that changes something must carry the header `x-requested-with: directive-lineage`.' });

/** The whole API. */
export const schema = builder.toSchema();
