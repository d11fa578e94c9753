import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { personText } from '../components/person-text.ts';
import { ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { useUrlState } from '../lib/url-state.ts';
import { factMarks } from './fact-marks.ts';
import { FactsPanel } from './facts-panel.tsx';
import { Merged } from './history.tsx';
import { LitBar } from './lit-bar.tsx';
import { MendDialog } from './mend-dialog.tsx';
import { MissedTaskDialog, SelectionBar } from './missed-task.tsx';
import { OutlineNav } from './outline-nav.tsx';
import { ReaderLightProvider } from './reader-light.tsx';
import { READER_PARAMS } from './reader-params.ts';
import type { ReaderDirective, SourceContent, Task } from './reader-query.ts';
import { ReaderText } from './reader-text.tsx';
import type { Range } from './segments.ts';
import { SourcePicker } from './source-picker.tsx';
import { taskNodes } from './task-tree.ts';
import { useSource, useTasks } from './use-reader.ts';

/** The text on the left with its outline, what was read of it on the right. */
export function ReaderBody({ directive, preferredId }: { readonly directive: ReaderDirective; readonly preferredId: string }) {
  const [params] = useUrlState(READER_PARAMS);
  const sourceId = directive.sources.some(({ id }) => id === params.source) && params.source !== null ? params.source : preferredId;
  const source = useSource(sourceId);
  const tasks = useTasks(directive.id, true);
  if (source.data === undefined || source.data.source === null) {
    if (source.error) return <ErrorState error={source.error} onRetry={() => void source.refetch()} />;
    return (
      <Loading>
        <div className="reader__bones">
          <Skeleton height="24rem" />
          <Skeleton height="24rem" />
        </div>
      </Loading>
    );
  }
  return (
    <ReaderColumns
      key={sourceId}
      directive={directive}
      source={source.data.source}
      tasks={tasks.tasks}
      tasksComplete={tasks.complete || tasks.error !== null}
    />
  );
}

type ReaderColumnsProps = {
  readonly directive: ReaderDirective;
  readonly source: SourceContent;
  readonly tasks: readonly Task[];
  readonly tasksComplete: boolean;
};

/** The nearest task that the words stand in. */
function taskAround(tasks: readonly Task[], words: Range): Task | undefined {
  const around = tasks.filter(({ evidence }) => evidence.start <= words.start && words.end <= evidence.end);
  return around.toSorted((a, b) => a.evidence.end - a.evidence.start - (b.evidence.end - b.evidence.start))[0];
}

/** Drawn anew only for what it shows, not for each page of tasks that is on its way. */
const ReaderColumns = memo(function ReaderColumns({ directive, source, tasks, tasksComplete }: ReaderColumnsProps) {
  const t = useT();
  const [params, set] = useUrlState(READER_PARAMS);
  const [jump, setJump] = useState<Range | null>(null);
  const [shown, setShown] = useState<Range | null>(null);
  // Tasks are read from one text of the directive; beside another text they would point nowhere.
  const ownTasks = useMemo(() => tasks.filter((task) => task.evidence.textId === source.textId), [tasks, source.textId]);
  const marks = useMemo(() => factMarks(source, ownTasks), [source, ownTasks]);
  const nodes = useMemo(() => taskNodes(ownTasks), [ownTasks]);
  const headings = useMemo(() => source.outline.map(({ evidence }) => ({ start: evidence.start, end: evidence.end })), [source]);
  const asked = ownTasks.find((task) => task.id === params.task)?.evidence;
  const pinned = useMemo<Range | null>(() => params.at ?? (asked === undefined ? null : { start: asked.start, end: asked.end }), [params.at, asked]);
  // What was asked for last is shown: a section, or words.
  useEffect(() => {
    setShown(null);
    setJump((before) => (pinned === null ? before : null));
  }, [pinned]);
  const pin = useCallback((range: Range | null) => set({ at: range, task: null, side: 'text' }, 'replace'), [set]);
  const info = directive.sources.find(({ id }) => id === source.id);
  return (
    <ReaderLightProvider marks={marks} pinned={pinned} onPin={pin}>
      <div className="reader__sides" role="tablist">
        {(['text', 'facts'] as const).map((side) => (
          <button key={side} type="button" role="tab" aria-selected={params.side === side} onClick={() => set({ side }, 'replace')}>
            {t(`directives.reader.tab.${side}`)}
          </button>
        ))}
      </div>
      <div className="reader__columns" data-side={params.side}>
        <div className="reader__outline">
          <OutlineNav outline={source.outline} onGo={setJump} />
          <SourcePicker directive={directive} sourceId={source.id} />
          <Merged decisions={directive.decisions} />
          {info === undefined ? null : (
            <p className="reader__added">
              {t('directives.reader.added', { by: personText(info.addedBy, t), date: formatInstant(info.addedAt), file: info.fileName })}
            </p>
          )}
        </div>
        <div className="reader__paper">
          {info === undefined || info.outcome === 'DIRECTIVE' ? null : (
            <p className="reader__notice">{t('directives.reader.outcome', { outcome: t(`common.outcome.${info.outcome}`) })}</p>
          )}
          {source.edition === 'CONDENSED' || (source.edition === 'EXCERPT' && info?.outcome !== 'EXCERPT') ? (
            <p className="reader__notice">{t(`common.edition.${source.edition}.hint`)}</p>
          ) : null}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
          <div className="reader__text" tabIndex={0}>
            <ReaderText text={source.text} own={source.own} marks={marks} headings={headings} target={shown ?? pinned} section={jump} />
          </div>
          {directive.source?.id === source.id ? <SelectionBar text={source.text} /> : null}
          <LitBar text={source.text} pinned={pinned} taskId={pinned === null ? null : (taskAround(ownTasks, pinned)?.id ?? null)} onShow={setShown} />
        </div>
        <FactsPanel directive={directive} source={source} nodes={nodes} tasksComplete={tasksComplete} />
      </div>
      <MendDialog tasks={ownTasks} />
      <MissedTaskDialog directiveId={directive.id} source={source} />
    </ReaderLightProvider>
  );
});
