import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { LineageStart } from './lineage-start.tsx';
import { NotFound } from './not-found.tsx';
import { ScreenSkeleton } from './screen-skeleton.tsx';

const OverviewScreen = lazy(() => import('../overview/overview-screen.tsx').then((module) => ({ default: module.OverviewScreen })));
const LineageScreen = lazy(() => import('../lineage/lineage-screen.tsx').then((module) => ({ default: module.LineageScreen })));
const DirectivesScreen = lazy(() => import('../directives/directives-screen.tsx').then((module) => ({ default: module.DirectivesScreen })));
const ReaderScreen = lazy(() => import('../directives/reader-screen.tsx').then((module) => ({ default: module.ReaderScreen })));
const ImportScreen = lazy(() => import('../import/import-screen.tsx').then((module) => ({ default: module.ImportScreen })));

/** Which screen an address shows. */
export function Routes() {
  return (
    <Suspense fallback={<ScreenSkeleton />}>
      <Switch>
        <Route path="/">
          <OverviewScreen />
        </Route>
        <Route path="/lineage">
          <LineageStart />
        </Route>
        <Route path="/lineage/:id">{({ id }) => <LineageScreen key={id} id={decoded(id)} />}</Route>
        <Route path="/directives">
          <DirectivesScreen />
        </Route>
        <Route path="/directives/:id">{({ id }) => <ReaderScreen key={id} id={decoded(id)} />}</Route>
        <Route path="/import">
          <ImportScreen />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  );
}

/** An id as it was before it went into the address; a malformed one stays as it is. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
