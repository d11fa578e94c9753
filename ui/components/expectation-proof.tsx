import { useT } from '../i18n/use-t.ts';
import { directivePath } from '../lib/paths.ts';
import { plainWords } from '../lib/type-signs.ts';
import { AppLink } from './app-link.tsx';
import { type DirectiveWithText, MarkedDirective } from './marked-directive.tsx';

export type ExpectationProofProps = {
  /** The directive that says what is owed: its words open there. */
  readonly rootId: string;
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
  readonly metBy: readonly DirectiveWithText[];
};

/** The words that make an organ owe something, with the way to them, and the documents that have come. */
export function ExpectationProof({ rootId, evidence, metBy }: ExpectationProofProps) {
  const t = useT();
  const [words] = evidence;
  return (
    <>
      {words === undefined ? null : (
        <p className="small">
          “{plainWords(words.quote)}” <AppLink to={directivePath(rootId, { at: words })}>{t('common.action.openText')}</AppLink>
        </p>
      )}
      {metBy.map((directive) => (
        <MarkedDirective key={directive.id} directive={directive} />
      ))}
    </>
  );
}
