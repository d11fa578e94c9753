import '../components/data-table.css';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatBytes } from '../lib/format.ts';
import type { ImportItem } from './import-query.ts';
import { ItemState } from './item-state.tsx';
import { ItemUnderstood } from './item-understood.tsx';

/** The files of an import, one row each, in the order they were given. */
export function JobItems({ items }: { readonly items: readonly ImportItem[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="job-items">
      <table className="data-table">
        <caption className="visually-hidden">{t('import.item.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className="job-items__file">
              {t('import.item.file')}
            </th>
            <th scope="col" className="job-items__state">
              {t('import.item.state')}
            </th>
            <th scope="col">{t('import.item.read')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.index} data-state={item.state}>
              <th scope="row">
                {item.fileName}
                {item.size === 0 ? null : <span className="faint small job-items__size"> {formatBytes(item.size, language)}</span>}
                {item.archive === null ? null : (
                  <span className="faint small job-items__archive">{t('import.item.archive', { archive: item.archive.replaceAll('/', ' › ') })}</span>
                )}
              </th>
              <td>
                <ItemState item={item} />
              </td>
              <td>
                <ItemUnderstood item={item} total={items.length} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
