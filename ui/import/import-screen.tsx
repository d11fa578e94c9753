/** A screen of the explorer. */
export function ImportScreen() {
  return <div className="page" />;
}
