/** A screen of the explorer. */
export function ReaderScreen({ id }: { readonly id: string }) {
  return <div className="page">{id}</div>;
}
