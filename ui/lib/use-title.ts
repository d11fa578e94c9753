import { useEffect } from 'react';

/** Names the browser's tab and history entry; null while the name is not known yet. */
export function useTitle(title: string | null, product: string): void {
  useEffect(() => {
    document.title = title === null ? product : `${title} · ${product}`;
  }, [title, product]);
}
