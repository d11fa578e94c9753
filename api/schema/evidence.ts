import { EvidenceRef } from './refs.ts';

EvidenceRef.implement({
  description: 'The quoted words a fact or an edge rests on, and where they stand. Always complete: what has no words has no evidence.',
  fields: (t) => ({
    textId: t.exposeID('textId', { description: 'The immutable text the words stand in; `Source.textId`.' }),
    start: t.exposeInt('start', { description: 'First character, in UTF-16 units from the start of the text, from 0.' }),
    end: t.exposeInt('end', { description: 'One past the last character, in UTF-16 units. Greater than `start`.' }),
    quote: t.exposeString('quote', { description: 'The words as printed; equal to the text between `start` and `end`. Never empty.' }),
  }),
});
