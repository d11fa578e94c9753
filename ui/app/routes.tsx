import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { CoverageStart } from './coverage-start.tsx';
import { LineageStart } from './lineage-start.tsx';
import { NotFound } from './not-found.tsx';
import { ScreenSkeleton } from './screen-skeleton.tsx';

const load = {
  overview: () => import('../overview/overview-screen.tsx'),
  lineage: () => import('../lineage/lineage-screen.tsx'),
  directives: () => import('../directives/directives-screen.tsx'),
  reader: () => import('../directives/reader-screen.tsx'),
  importing: () => import('../import/import-screen.tsx'),
  items: () => import('../items/items-screen.tsx'),
  due: () => import('../due/due-screen.tsx'),
  coverage: () => import('../coverage/coverage-screen.tsx'),
  task: () => import('../tasks/task-screen.tsx'),
  review: () => import('../review/review-screen.tsx'),
  decided: () => import('../review/decided-screen.tsx'),
};
const OverviewScreen = lazy(() => load.overview().then((module) => ({ default: module.OverviewScreen })));
const LineageScreen = lazy(() => load.lineage().then((module) => ({ default: module.LineageScreen })));
const DirectivesScreen = lazy(() => load.directives().then((module) => ({ default: module.DirectivesScreen })));
const ReaderScreen = lazy(() => load.reader().then((module) => ({ default: module.ReaderScreen })));
const ImportScreen = lazy(() => load.importing().then((module) => ({ default: module.ImportScreen })));
const ItemsScreen = lazy(() => load.items().then((module) => ({ default: module.ItemsScreen })));
const DueScreen = lazy(() => load.due().then((module) => ({ default: module.DueScreen })));
const CoverageScreen = lazy(() => load.coverage().then((module) => ({ default: module.CoverageScreen })));
const TaskScreen = lazy(() => load.task().then((module) => ({ default: module.TaskScreen })));
const DecidedScreen = lazy(() => load.decided().then((module) => ({ default: module.DecidedScreen })));
const ReviewScreen = lazy(() => load.review().then((module) => ({ default: module.ReviewScreen })));

/** Milliseconds after the first screen before the code of the others is fetched. */
const AHEAD = 2500;

/** Fetches the code of all screens while nothing else happens, so that going to one never waits. */
function useScreensAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      // What does not come now is fetched again, and failed visibly, when it is needed.
      void Promise.allSettled(Object.values(load).map((one) => one()));
    }, AHEAD);
    return () => clearTimeout(timer);
  }, []);
}

/** Which screen an address shows. */
export function Routes() {
  useScreensAhead();
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
        <Route path="/items">
          <ItemsScreen />
        </Route>
        <Route path="/due">
          <DueScreen />
        </Route>
        <Route path="/coverage">
          <CoverageStart />
        </Route>
        <Route path="/coverage/:id">{({ id }) => <CoverageScreen key={id} id={decoded(id)} />}</Route>
        <Route path="/task/:id">{({ id }) => <TaskScreen key={id} id={decoded(id)} />}</Route>
        <Route path="/review">
          <ReviewScreen />
        </Route>
        <Route path="/review/decided">
          <DecidedScreen />
        </Route>
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
