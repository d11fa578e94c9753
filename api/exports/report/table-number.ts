/** The number of the next table of one report: what has no table leaves no gap. */
export type TableNumber = () => number;

/** Numbers from 1, each once. */
export function tableNumbers(): TableNumber {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}
