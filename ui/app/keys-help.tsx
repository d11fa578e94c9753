import { Fragment } from 'react';
import { Dialog } from '../components/dialog.tsx';
import { useT } from '../i18n/use-t.ts';
import { chooseSingleKeys, useSingleKeys } from '../lib/single-keys.ts';
import { SCREENS } from './screens.ts';

/** The list of keys, on `?`. */
export function KeysHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useT();
  const single = useSingleKeys();
  const or = ` ${t('app.keys.or')} `;
  return (
    <Dialog open={open} onClose={onClose} title={t('app.keys.title')}>
      <dl className="keys">
        <dt>
          <kbd>/</kbd>
          {or}
          <kbd>Ctrl</kbd> <kbd>K</kbd>
        </dt>
        <dd>{t('app.keys.search')}</dd>
        <dt>
          <kbd>↑</kbd> <kbd>↓</kbd> <kbd>←</kbd> <kbd>→</kbd>
        </dt>
        <dd>{t('app.keys.arrows')}</dd>
        <dt>
          <kbd>+</kbd> <kbd>−</kbd>
        </dt>
        <dd>{t('app.keys.canvas.open')}</dd>
        <dt>
          <kbd>0</kbd> <kbd>PgUp</kbd> <kbd>PgDn</kbd>
        </dt>
        <dd>{t('app.keys.canvas.zoom')}</dd>
        <dt>{t('app.keys.canvas.wheel')}</dt>
        <dd>{t('app.keys.canvas.wheelDoes')}</dd>
        <dt>
          <kbd>Enter</kbd>
        </dt>
        <dd>{t('app.keys.enter')}</dd>
        <dt>
          <kbd>Shift</kbd> <kbd>Enter</kbd>
        </dt>
        <dd>{t('app.keys.shiftEnter')}</dd>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>{t('app.keys.escape')}</dd>
        {SCREENS.map(({ letter, nav }) => (
          <Fragment key={letter}>
            <dt>
              <kbd>g</kbd> {t('app.keys.then')} <kbd>{letter}</kbd>
            </dt>
            <dd>{t('app.keys.go', { screen: t(`app.nav.${nav}`) })}</dd>
          </Fragment>
        ))}
        <dt>
          <kbd>x</kbd> <kbd>k</kbd>
        </dt>
        <dd>{t('app.keys.decide')}</dd>
        <dt>
          <kbd>l</kbd> <kbd>z</kbd>
        </dt>
        <dd>{t('app.keys.later')}</dd>
        <dt>
          <kbd>c</kbd>
        </dt>
        <dd>{t('app.keys.letter')}</dd>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{t('app.keys.help')}</dd>
      </dl>
      <label className="keys__switch">
        <input type="checkbox" checked={single} onChange={() => chooseSingleKeys(!single)} />
        {t('app.keys.single')}
      </label>
    </Dialog>
  );
}
