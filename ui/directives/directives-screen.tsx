/** A screen of the explorer. */
export function DirectivesScreen() {
  return <div className="page" />;
}
