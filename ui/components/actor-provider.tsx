import { createContext, type ReactNode, use, useCallback, useId, useMemo, useRef, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { actorName, rememberActor } from '../lib/actor.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

type ActorAsker = {
  /** Resolves to true once the name is known, to false when the person closed the question. */
  readonly ensureNamed: () => Promise<boolean>;
  /** Asks again, to change it. */
  readonly askName: () => void;
};

const Context = createContext<ActorAsker>({ ensureNamed: () => Promise.resolve(true), askName: () => undefined });

/** Asks who the person is, once, before the first thing that is kept with a name. */
export function ActorProvider({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const waiting = useRef<((named: boolean) => void)[]>([]);

  const settle = useCallback((named: boolean) => {
    setOpen(false);
    for (const resolve of waiting.current.splice(0)) resolve(named);
  }, []);
  const asker = useMemo<ActorAsker>(() => {
    const askName = () => {
      setName(actorName() ?? '');
      setOpen(true);
    };
    return {
      askName,
      ensureNamed: () => {
        if (actorName() !== null) return Promise.resolve(true);
        askName();
        return new Promise((resolve) => waiting.current.push(resolve));
      },
    };
  }, []);

  return (
    <Context value={asker}>
      {children}
      <Dialog
        open={open}
        onClose={() => settle(false)}
        title={t('app.actor.ask')}
        actions={
          <>
            <Button onClick={() => settle(false)}>{t('common.action.cancel')}</Button>
            <Button tone="primary" type="submit" form={id} disabled={name.trim() === ''}>
              {t('common.action.save')}
            </Button>
          </>
        }
      >
        <form
          id={id}
          onSubmit={(event) => {
            event.preventDefault();
            rememberActor(name);
            settle(true);
          }}
        >
          <div className="field">
            <p className="soft">{t('app.actor.why')}</p>
            <label className="field__label" htmlFor={`${id}-name`}>
              {t('app.actor.name')}
            </label>
            <input
              id={`${id}-name`}
              className="input"
              autoComplete="name"
              maxLength={80}
              placeholder={t('app.actor.example')}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
        </form>
      </Dialog>
    </Context>
  );
}

/** Await `ensureNamed()` before any mutation. */
export function useActor(): ActorAsker {
  return use(Context);
}
