import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArchiveRestore, ArchiveX, EllipsisVertical, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useActor } from '../components/actor-provider.tsx';
import { symbolText } from '../components/directive-name.ts';
import { IconButton } from '../components/icon-button.tsx';
import { Menu } from '../components/menu.tsx';
import { useErrorText } from '../components/states.tsx';
import { useNotify } from '../components/toasts.tsx';
import { useT } from '../i18n/use-t.ts';
import { DIRECTIVES_PATH } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import { requestId } from '../lib/request-id.ts';
import { withShared } from '../lib/url-state.ts';
import { type Change, ChangeDialog } from './change-dialog.tsx';
import { PurgeMutation, RestoreMutation, WithdrawMutation } from './change-query.ts';
import type { ReaderDirective } from './reader-query.ts';

/** Withdraw, restore, delete for good: behind one button, each with its reason. */
export function ChangeMenu({ directive, version }: { readonly directive: ReaderDirective; readonly version: number }) {
  const t = useT();
  const notify = useNotify();
  const errorText = useErrorText();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const search = useSearch();
  const { ensureNamed } = useActor();
  const [asked, setAsked] = useState<Change | null>(null);
  const symbol = symbolText(directive, t);

  const change = useMutation({
    mutationFn: async ({ change: kind, reason, expected }: { change: Change; reason: string; expected: number | null }) => {
      const variables = { id: directive.id, reason, expectedVersion: expected, requestId: requestId() };
      if (kind === 'withdraw') await request(WithdrawMutation, variables);
      else if (kind === 'restore') await request(RestoreMutation, { ...variables, reason: reason === '' ? null : reason });
      else await request(PurgeMutation, variables);
    },
    onSuccess: async (_, { change: kind }) => {
      setAsked(null);
      // The graph has just moved on, so the way back does not insist on the version that was looked at.
      const onUndo = kind === 'withdraw' ? () => change.mutate({ change: 'restore', reason: '', expected: null }) : undefined;
      notify({ text: t(`directives.change.${kind}.done`, { symbol }), onUndo });
      // What is deleted for good may be gone altogether.
      if (kind === 'purge') navigate(withShared(DIRECTIVES_PATH, search), { replace: true });
      await client.invalidateQueries();
    },
    onError: (error) => notify({ text: errorText(error), kind: 'error' }),
  });
  const ask = async (kind: Change): Promise<void> => {
    if (await ensureNamed()) setAsked(kind);
  };
  if (!directive.held && !directive.withdrawn) return null;
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('common.action.more')}>
            <EllipsisVertical size={18} aria-hidden />
          </IconButton>
        }
        items={[
          directive.withdrawn
            ? { id: 'restore', label: t('directives.change.restore'), icon: <ArchiveRestore size={16} aria-hidden />, onSelect: () => void ask('restore') }
            : { id: 'withdraw', label: t('directives.change.withdraw'), icon: <ArchiveX size={16} aria-hidden />, onSelect: () => void ask('withdraw') },
          { id: 'purge', label: t('directives.change.purge'), icon: <Trash2 size={16} aria-hidden />, danger: true, onSelect: () => void ask('purge') },
        ]}
      />
      <ChangeDialog
        change={asked}
        symbol={symbol}
        busy={change.isPending}
        onClose={() => setAsked(null)}
        onConfirm={(reason) => (asked === null ? undefined : change.mutate({ change: asked, reason, expected: version }))}
      />
    </>
  );
}
