import { FactSourceRef, RelationRef, SectionRoleRef } from './enums.ts';
import { CitationRef, DirectiveRef, EvidenceRef, FactRef, RemarkRef, SectionRef } from './refs.ts';

FactRef.implement({
  description: 'One thing read of a document as a whole, with the words that prove it.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description:
        'What it is: `kind`, `symbol`, `partialSymbol`, `issuedOn`, `issuer`, `line`, `level`, `province`, `district`, `commune`, `subject`, `signerName`, `signerPosition`, `signerCapacity`, `recipient`. `issuer`, the signer’s and `recipient` may repeat.',
    }),
    value: t.exposeString('value', {
      description: 'The value; for `line` and `level` as the enum is written (PARTY, PROVINCE), for `kind` as printed, for `issuedOn` as PlainDate.',
    }),
    source: t.expose('source', { type: FactSourceRef, description: 'Whether it stands in the text, was completed, or may be several things.' }),
    from: t.exposeString('from', { nullable: true, description: 'For COMPLETED: where the rest came from, as a short code. Null otherwise.' }),
    candidates: t.exposeStringList('candidates', { description: 'For AMBIGUOUS: the values it may be. Empty otherwise.' }),
    evidence: t.expose('evidence', { type: [EvidenceRef], description: 'The words it rests on. Empty for what was completed without words of this text.' }),
  }),
});

SectionRef.implement({
  description: 'A top-level section of a text.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'Its number or letter as printed (“II”). Empty for a heading without one.' }),
    title: t.exposeString('title', { description: 'Its heading without the label. Empty where only a label is printed.' }),
    role: t.expose('role', { type: SectionRoleRef, description: 'What it is for; OTHER where the heading does not tell.' }),
    start: t.exposeInt('start', { description: 'Where it begins, heading included, in UTF-16 units of the text.' }),
    end: t.exposeInt('end', { description: 'One past its last character.' }),
    evidence: t.expose('evidence', { type: EvidenceRef, description: 'Its heading in the text.' }),
  }),
});

CitationRef.implement({
  description: 'Another document that a text cites, however often.',
  fields: (t) => ({
    symbol: t.exposeString('symbol', { nullable: true, description: 'Its symbol, one spelling. Null when it is cited by name only.' }),
    kindName: t.exposeString('kindName', { nullable: true, description: 'Its kind as printed. Null when not said.' }),
    name: t.exposeString('name', { nullable: true, description: 'Its name, when it is cited without a number. Null otherwise.' }),
    issuedOn: t.expose('issuedOn', { type: 'PlainDate', nullable: true, description: 'Its date as this text says. Null when not said.' }),
    issuer: t.exposeString('issuer', {
      nullable: true,
      description: 'Its issuer as far as this text determines it, completed with the text’s own place. Null when not said.',
    }),
    subject: t.exposeString('subject', { nullable: true, description: 'What this text calls it (“về phát triển …”). Null when not said.' }),
    relation: t.expose('relation', { type: RelationRef, description: 'The strongest thing this text says of it; CITES when it says nothing more.' }),
    directive: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The directive it was found to mean, held or not. Null while unresolved.',
      resolve: (citation, _args, { loaders }) => (citation.directiveId === null ? null : loaders.directive.load(citation.directiveId)),
    }),
    cue: t.expose('cue', {
      type: EvidenceRef,
      nullable: true,
      description: 'The words that decided the relation. Null for CITES, and for documents cited by name only.',
    }),
    mentions: t.expose('mentions', { type: [EvidenceRef], description: 'Every place where it is named. Never empty.' }),
  }),
});

RemarkRef.implement({
  description: 'An irregularity of a text that a reader should know.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'What it is, as a code such as `truncated-end`, `label-missing`, `two-dates`.' }),
    evidence: t.expose('evidence', { type: [EvidenceRef], description: 'Where it shows. Empty for what is missing.' }),
  }),
});
