import { type ComponentType, lazy } from 'react';
import { loadLaterRooms } from '../i18n/dictionaries.ts';

/** A part of the screens whose code, and the texts that are not with the first page, are fetched when it is first drawn. */
export function whenNeeded<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), loadLaterRooms()]);
    return { default: part };
  });
}
