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
      {!directive.held ? <HeldMark directive={directive} short /> : directive.source === null ? null : <EditionMark edition={directive.source.edition} />}
    </p>
  );
}
