import { ButtonLink } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import { useT } from '../i18n/use-t.ts';
import { IMPORT_PATH } from '../lib/paths.ts';
import type { MissingLink } from './marks-query.ts';

/** A superior on the way up of whom no document is known there: what that means, and what to do. */
export function MissingPanel({ link, onClose }: { readonly link: MissingLink; readonly onClose: () => void }) {
  const t = useT();
  const level = link.level === null ? t('common.level.none') : t(`common.level.${link.level}`);
  return (
    <Panel className="side-panel lineage-panel" title={link.organName} onClose={onClose}>
      <p className="lineage-panel__hole">{t('lineage.missing.about')}</p>
      <dl className="lineage-facts">
        <div>
          <dt>{t('lineage.panel.level')}</dt>
          <dd>{link.line === null ? level : `${level} · ${t(`common.line.${link.line}`)}`}</dd>
        </div>
        <div>
          <dt>{t('lineage.missing.as')}</dt>
          <dd>{t(`lineage.missing.${link.kind}`)}</dd>
        </div>
      </dl>
      <div className="lineage-panel__actions">
        <ButtonLink to={IMPORT_PATH}>{t('lineage.import')}</ButtonLink>
      </div>
    </Panel>
  );
}
