import { directivePath } from '../lib/paths.ts';
import { DirectiveLabel } from './directive-label.tsx';
import type { DirectiveName } from './directive-name.ts';
import { EditionMark, HeldMark } from './marks.tsx';

/** A directive with what is the best of its texts. */
export type DirectiveWithText = DirectiveName & { readonly source: { readonly edition: Parameters<typeof EditionMark>[0]['edition'] } | null };

/** A directive's name as a link, and where it is not held in full, what there is of it: two texts of one title are told apart. */
export function MarkedDirective({ directive }: { readonly directive: DirectiveWithText }) {
  return (
    <p className="directive-label__row">
      <DirectiveLabel directive={directive} to={directivePath(directive.id)} />
      <TextMark directive={directive} />
    </p>
  );
}

/** What there is of a directive's text; nothing where it is held in full. */
export function TextMark({ directive }: { readonly directive: DirectiveWithText }) {
  if (!directive.held) return <HeldMark directive={directive} short />;
  return directive.source === null ? null : <EditionMark edition={directive.source.edition} />;
}
