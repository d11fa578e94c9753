import { useT } from '../i18n/use-t.ts';
import { directivePath } from '../lib/paths.ts';
import { plainWords } from '../lib/type-signs.ts';
import { AppLink } from './app-link.tsx';
import { DirectiveLabel } from './directive-label.tsx';
import { type DirectiveWithText, MarkedDirective, TextMark } from './marked-directive.tsx';

export type ExpectationProofProps = {
  /** The directive that is looked at: the words open there, and it needs no name, unless another is said. */
  readonly rootId: string | null;
  /** The directive the words stand in. */
  readonly directive?: DirectiveWithText | null;
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
  readonly metBy: readonly DirectiveWithText[];
};

/** The words that make an organ owe something, with the document they stand in and the way to them, and the documents that have come. */
export function ExpectationProof({ rootId, directive = null, evidence, metBy }: ExpectationProofProps) {
  const t = useT();
  const [words] = evidence;
  const textId = directive?.id ?? rootId;
  return (
    <>
      {words === undefined ? null : (
        <p className="small">
          “{plainWords(words.quote)}” {textId === null ? null : <AppLink to={directivePath(textId, { at: words })}>{t('common.action.openText')}</AppLink>}
        </p>
      )}
      {words === undefined || directive === null ? null : (
        <p className="small directive-label__row">
          {directive.id === rootId ? null : <DirectiveLabel directive={directive} to={directivePath(directive.id)} />}
          <TextMark directive={directive} />
        </p>
      )}
      {metBy.map((one) => (
        <MarkedDirective key={one.id} directive={one} />
      ))}
    </>
  );
}
