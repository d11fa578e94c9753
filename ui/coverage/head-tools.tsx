import { ListTree } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { SelectField } from '../components/select-field.tsx';
import { useT } from '../i18n/use-t.ts';
import { HEAD_NAMES, type HeadNames } from './coverage-params.ts';

export type HeadToolsProps = {
  /** How much of its words stands at the head of a task. */
  readonly names: HeadNames;
  /** Whether the tasks are listed beside the table. */
  readonly tasks: boolean;
  readonly onNames: (names: HeadNames) => void;
  readonly onTasks: () => void;
};

/** In the corner beside the heads: how they name the tasks, and all of their words as a list. */
export function HeadTools({ names, tasks, onNames, onTasks }: HeadToolsProps) {
  const t = useT();
  return (
    <span className="matrix__tools">
      <SelectField
        label={t('coverage.names.label')}
        value={names}
        choices={HEAD_NAMES.map((value) => ({ value, label: t(`coverage.names.${value}`) }))}
        onChange={onNames}
      />
      <Button icon={<ListTree size={14} aria-hidden />} aria-pressed={tasks} onClick={onTasks}>
        {t('coverage.tasks.open')}
      </Button>
    </span>
  );
}
