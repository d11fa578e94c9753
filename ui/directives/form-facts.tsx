import { useState } from 'react';
import { printedKind } from '../components/directive-name.ts';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { correctedOf } from './correct-facts.ts';
import { CorrectButton, CorrectNote } from './correct-note.tsx';
import { factIds } from './fact-ids.ts';
import { FactItem } from './fact-item.tsx';
import { EXPECTED_FACTS, FORM_FACTS, type FormFact, type FormFactName, factValue, fromText } from './fact-words.ts';
import type { ReaderDirective } from './reader-query.ts';

const FOLDED = 5;

/** Thể thức: what a letterhead, a title and a foot say. What the text does not say is said to be missing, not filled in. */
export function FormFacts({ facts, directive }: { readonly facts: readonly FormFact[]; readonly directive: ReaderDirective }) {
  const t = useT();
  const language = useLanguage();
  const [unfolded, setUnfolded] = useState(false);
  const indexed = facts.map((fact, index) => ({ fact, index }));
  const hasPartial = facts.some((fact) => fact.name === 'partialSymbol');
  return (
    <dl className="form-facts">
      {FORM_FACTS.map((name) => {
        const own = indexed.filter(({ fact }) => fact.name === name);
        if (own.length === 0) {
          if (!EXPECTED_FACTS.includes(name) || (name === 'symbol' && hasPartial)) return null;
          return (
            <div key={name} className="form-facts__row">
              <dt>{t(`directives.fact.${name}`)}</dt>
              <dd className="form-facts__missing">
                <span className="faint">{t('directives.fact.missing')}</span>
                <Correct name={name} directive={directive} />
              </dd>
            </div>
          );
        }
        const shown = unfolded ? own : own.slice(0, FOLDED);
        return (
          <div key={name} className="form-facts__row">
            <dt>{t(`directives.fact.${name}`)}</dt>
            <dd>
              {shown.map(({ fact, index }) => (
                <FactItem key={factIds.form(index)} factId={factIds.form(index)}>
                  <span className="fact__value">{name === 'kind' ? printedKind(fact.value, directive, language, t) : factValue(name, fact.value, t)}</span>
                  {fact.source === 'COMPLETED' ? <span className="fact__note">{t('directives.fact.completed', { from: fromText(fact.from, t) })}</span> : null}
                  {fact.source === 'AMBIGUOUS' ? (
                    <span className="fact__note">
                      {t('directives.fact.ambiguous', { candidates: fact.candidates.map((candidate) => factValue(name, candidate, t)).join('; ') })}
                    </span>
                  ) : null}
                </FactItem>
              ))}
              {own.length > shown.length ? (
                <button type="button" className="facts__more" onClick={() => setUnfolded(true)}>
                  {t('directives.fact.manyMore', { n: own.length - shown.length })}
                </button>
              ) : null}
              <Correct name={name} directive={directive} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The way to correct a row, and what stands since somebody did; nothing where a row only follows from others. */
function Correct({ name, directive }: { readonly name: FormFactName; readonly directive: ReaderDirective }) {
  const fact = correctedOf(name);
  if (fact === null) return null;
  return (
    <>
      <CorrectButton fact={fact} />
      <CorrectNote directive={directive} fact={fact} />
    </>
  );
}
