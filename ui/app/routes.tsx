import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { loadLaterRooms } from '../i18n/dictionaries.ts';
import { whenNeeded } from '../lib/when-needed.ts';
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
const LineageScreen = whenNeeded(() => load.lineage().then((module) => module.LineageScreen));
const DirectivesScreen = whenNeeded(() => load.directives().then((module) => module.DirectivesScreen));
const ReaderScreen = whenNeeded(() => load.reader().then((module) => module.ReaderScreen));
const ImportScreen = whenNeeded(() => load.importing().then((module) => module.ImportScreen));
const ItemsScreen = whenNeeded(() => load.items().then((module) => module.ItemsScreen));
const DueScreen = whenNeeded(() => load.due().then((module) => module.DueScreen));
const CoverageScreen = whenNeeded(() => load.coverage().then((module) => module.CoverageScreen));
const TaskScreen = whenNeeded(() => load.task().then((module) => module.TaskScreen));
const DecidedScreen = whenNeeded(() => load.decided().then((module) => module.DecidedScreen));
const ReviewScreen = whenNeeded(() => load.review().then((module) => module.ReviewScreen));

/** Milliseconds after the first screen before the code of the others is fetched. */
const AHEAD = 2500;

/** Fetches the code of all screens while nothing else happens, so that going to one never waits. */
function useScreensAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      // What does not come now is fetched again, and failed visibly, when it is needed.
      void Promise.allSettled([...Object.values(load), loadLaterRooms].map((one) => one()));
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
