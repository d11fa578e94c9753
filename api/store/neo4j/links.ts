/** The property that names a node of each label that others point at or that points at others. */
export const KEYS = {
  Directive: 'id',
  Alias: 'oldId',
  Source: 'id',
  Text: 'id',
  Original: 'bytesHash',
  Reading: 'sourceId',
  Mention: 'id',
  EdgeProof: 'key',
  Task: 'id',
  TaskLink: 'key',
  TaskLinking: 'directiveId',
  Duty: 'id',
  Organ: 'id',
  Place: 'id',
  SearchEntry: 'key',
  ImportJob: 'id',
  ImportItem: 'key',
  Tombstone: 'bytesHash',
} as const;

export type Label = keyof typeof KEYS;

/** A relationship that follows from a property: `from.property` holds the key of `to`, or a list of keys. */
export type Link = { readonly from: Label; readonly property: string; readonly many: boolean; readonly type: string; readonly to: Label };

const one = (from: Label, property: string, type: string, to: Label): Link => ({ from, property, many: false, type, to });
const many = (from: Label, property: string, type: string, to: Label): Link => ({ from, property, many: true, type, to });

/**
 * What is drawn between nodes. A row may name another that is not there yet, or no longer: the property keeps
 * the name, the relationship is there whenever both ends are. So the graph reads as a graph, and rows come back
 * as they were put. Every property of a single link is indexed; a node of which a listed one is missing carries `loose`.
 */
export const LINKS: readonly Link[] = [
  many('Directive', 'issuerIds', 'ISSUED_BY', 'Organ'),
  one('Directive', 'placeId', 'IN_PLACE', 'Place'),
  one('Alias', 'id', 'STANDS_FOR', 'Directive'),
  one('Source', 'directiveId', 'OF', 'Directive'),
  one('Source', 'textId', 'HAS_TEXT', 'Text'),
  one('Source', 'bytesHash', 'HAS_ORIGINAL', 'Original'),
  one('Source', 'jobId', 'CAME_WITH', 'ImportJob'),
  one('Reading', 'sourceId', 'READING_OF', 'Source'),
  one('Mention', 'sourceId', 'IN', 'Source'),
  one('Mention', 'resolvesTo', 'RESOLVES_TO', 'Directive'),
  one('EdgeProof', 'sourceId', 'QUOTES', 'Source'),
  one('Task', 'parentId', 'PART_OF', 'Task'),
  one('TaskLink', 'from', 'LOWER', 'Task'),
  one('TaskLink', 'to', 'UPPER', 'Task'),
  one('TaskLinking', 'directiveId', 'LINKING_OF', 'Directive'),
  one('Duty', 'directiveId', 'UNDER_DIRECTIVE', 'Directive'),
  one('Duty', 'taskId', 'SAID_IN', 'Task'),
  many('Duty', 'organIds', 'OWED_BY', 'Organ'),
  many('Organ', 'superiorIds', 'UNDER', 'Organ'),
  many('Organ', 'successorIds', 'SUCCEEDED_BY', 'Organ'),
  one('Organ', 'placeId', 'IN_PLACE', 'Place'),
  one('Place', 'withinId', 'WITHIN', 'Place'),
  many('Place', 'successorIds', 'SUCCEEDED_BY', 'Place'),
  one('ImportItem', 'jobId', 'ITEM_OF', 'ImportJob'),
  one('ImportItem', 'directiveId', 'BECAME', 'Directive'),
];
