/** Long work that whoever runs it may interrupt between two steps to let others have their turn; gives its answer at the end. */
export type Steps<Answer> = Generator<void, Answer, void>;

/** Elements handled between two steps where each is a trifle. */
const MANY = 1_000;
/** Elements that are sorted at a stretch. */
const STRETCH = 500;

/** Takes all steps one after the other. */
export function atOnce<Answer>(steps: Steps<Answer>): Answer {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What is made of each element, one after the other; a step between them. */
export function* flatInSteps<Row, Made>(rows: readonly Row[], make: (row: Row, at: number) => readonly Made[]): Steps<readonly Made[]> {
  const all: Made[] = [];
  for (const [at, row] of rows.entries()) {
    for (const made of make(row, at)) all.push(made);
    yield;
  }
  return all;
}

/** The elements themselves, with a step after every thousand. */
export function* withSteps<Row>(rows: Iterable<Row>, each: (row: Row) => void): Steps<void> {
  let count = 0;
  for (const row of rows) {
    each(row);
    count += 1;
    if (count % MANY === 0) yield;
  }
}

/** A sorted copy, as `toSorted` gives it: equal elements stay in their order. */
export function* sortedInSteps<Row>(rows: readonly Row[], compare: (a: Row, b: Row) => number): Steps<readonly Row[]> {
  let runs: (readonly Row[])[] = [];
  for (let at = 0; at < rows.length; at += STRETCH) {
    runs.push(rows.slice(at, at + STRETCH).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly Row[])[] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* mergedInSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

/** Two sorted lists as one; of equal elements those of the first come first. */
export function* mergedInSteps<Row>(left: readonly Row[], right: readonly Row[], compare: (a: Row, b: Row) => number): Steps<readonly Row[]> {
  if (right.length === 0) return left;
  const all: Row[] = [];
  let [at, other] = [0, 0];
  while (at < left.length && other < right.length) {
    const [a, b] = [left[at] as Row, right[other] as Row];
    if (compare(a, b) <= 0) {
      all.push(a);
      at += 1;
    } else {
      all.push(b);
      other += 1;
    }
    if (all.length % MANY === 0) yield;
  }
  yield* withSteps(left.slice(at), (row) => all.push(row));
  yield* withSteps(right.slice(other), (row) => all.push(row));
  return all;
}
