import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { ActorProvider } from '../../ui/components/actor-provider.tsx';
import { ToastProvider } from '../../ui/components/toasts.tsx';

// A busy machine draws slowly; what never comes still fails.
configure({ asyncUtilTimeout: 60_000 });

type Variables = { readonly id?: unknown; readonly requestId?: unknown; readonly [name: string]: unknown };
type Headers = { readonly 'x-actor-name'?: string; readonly 'x-requested-with'?: string };

export type Asked = {
  readonly operation: string;
  readonly variables: Variables;
  readonly headers: Headers;
  readonly body: unknown;
};

/**
 * Stands in for the server: each operation by its name (`importJob`) gives `data`, or throws what goes into `errors`.
 * Returns the questions as they come in.
 */
export function serve(answers: Readonly<Record<string, (variables: Variables) => unknown>>): readonly Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    const body = init.body instanceof FormData ? String(init.body.get('operations')) : String(init.body);
    const { query, variables } = JSON.parse(body) as { query: string; variables: Variables };
    const name = /(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '';
    const operation = name.slice(0, 1).toLowerCase() + name.slice(1);
    asked.push({ operation, variables, headers: init.headers as Headers, body: init.body });
    try {
      return Response.json({ data: answers[operation]?.(variables) ?? null });
    } catch (error) {
      return Response.json({ data: null, errors: [error] });
    }
  });
  return asked;
}

/** A part of the explorer among the providers it lives in. */
export function draw(part: ReactNode): ReturnType<typeof render> {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={client}>
      <Tooltip.Provider>
        <ToastProvider>
          <ActorProvider>{part}</ActorProvider>
        </ToastProvider>
      </Tooltip.Provider>
    </QueryClientProvider>,
  );
}

/** Opens a field with a search of its own, types, and takes the choice of this name. */
export async function findAndChoose(field: RegExp, typed: string, choice: RegExp): Promise<void> {
  fireEvent.click(await screen.findByRole('combobox', { name: field }));
  fireEvent.change(await screen.findByPlaceholderText('Gõ để tìm, có dấu hoặc không dấu'), { target: { value: typed } });
  fireEvent.click(await screen.findByRole('option', { name: choice }));
}

/** Back to a blank page: call before each test. */
export function blankPage(path: string): void {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
  document.body.innerHTML = '';
  window.history.replaceState(null, '', path);
}

/** A directive as the screens name it. */
export function directiveName(id: string, patch: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    id,
    held: true,
    outcome: 'DIRECTIVE',
    withdrawn: false,
    kind: 'PLAN',
    kindName: 'Kế hoạch',
    symbol: '12-KH/TU',
    partialSymbol: null,
    subject: 'triển khai công tác tuyên truyền',
    issuedOn: '2024-04-05',
    notBefore: null,
    issuerNames: ['Tỉnh ủy Bắc Kạn'],
    level: 'PROVINCE',
    ...patch,
  };
}

/** One entry of the log of decisions, as every list of them asks for it. */
export const decisionShown = (patch: Readonly<Record<string, unknown>> = {}) => ({
  id: 'decision-1',
  said: 'keep-apart',
  again: false,
  reason: null,
  by: 'Trần Văn Mẫu',
  at: '2026-02-01T02:00:00Z',
  words: [],
  form: null,
  on: null,
  to: null,
  mayTakeBack: true,
  takenBack: false,
  endedBy: null,
  correction: null,
  directives: [],
  ...patch,
});
