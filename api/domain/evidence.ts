/**
 * The quoted words a fact rests on. Offsets are UTF-16 units into the immutable text `textId`;
 * `text.slice(start, end) === quote` holds always.
 */
export type Evidence = {
  readonly textId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
};

/** How a fact came about. `ambiguous` carries the candidates and decides for none of them. */
export type FactSource = 'read' | 'completed' | 'ambiguous';

/** A fact with its proof. What the document does not say is not a fact at all (null). */
export type Fact<T> = {
  readonly value: T;
  readonly source: FactSource;
  /** For `completed`: where the rest came from, as a short code ("place of the issuer", "register of places"). */
  readonly from?: string;
  /** For `ambiguous`: the values it may be. */
  readonly candidates?: readonly T[];
  readonly evidence: readonly Evidence[];
};

const CONTEXT = 30;

/** Evidence for a stretch of a text. */
export function evidenceOf(textId: string, text: string, start: number, end: number): Evidence {
  return { textId, start, end, quote: text.slice(start, end) };
}

/** The 30 characters on each side of a piece of evidence, to find its place again in a newer text. */
export function contextOf(text: string, evidence: Evidence): { readonly before: string; readonly after: string } {
  return { before: text.slice(Math.max(0, evidence.start - CONTEXT), evidence.start), after: text.slice(evidence.end, evidence.end + CONTEXT) };
}
