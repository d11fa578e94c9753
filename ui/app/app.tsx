import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { ActorProvider } from '../components/actor-provider.tsx';
import { ToastProvider } from '../components/toasts.tsx';
import { createQueryClient } from '../lib/query-client.ts';
import { Routes } from './routes.tsx';
import { Shell } from './shell.tsx';

/** The explorer: its providers around the shell, the screens within. */
export function App() {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <Tooltip.Provider>
        <ToastProvider>
          <ActorProvider>
            <Shell>
              <Routes />
            </Shell>
          </ActorProvider>
        </ToastProvider>
      </Tooltip.Provider>
    </QueryClientProvider>
  );
}
