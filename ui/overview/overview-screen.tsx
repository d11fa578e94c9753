/** A screen of the explorer. */
export function OverviewScreen() {
  return <div className="page" />;
}
