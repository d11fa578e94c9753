import { useMemo } from 'react';
import type { Language } from '../lib/format.ts';
import { dictionary } from './dictionaries.ts';
import { interpolate, type MessageParams } from './interpolate.ts';
import { useLanguage } from './language.ts';
import type { MessageKey, MessageOf, ParamNames } from './messages.ts';

/** Prints a message; a wrong key, or a value that is missing, does not compile. */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...params: [ParamNames<MessageOf<Key>>] extends [never] ? [] : [params: Readonly<Record<ParamNames<MessageOf<Key>>, string | number>>]
) => string;

/** The printer of one language whose texts are loaded, for code outside components. */
export function translator(language: Language): Translate {
  return (key, ...rest) => {
    // Asked each time: rooms come in while the first page stands.
    const rooms: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = dictionary(language);
    const dot = key.indexOf('.');
    const text = rooms[key.slice(0, dot)]?.[key.slice(dot + 1)] ?? key;
    const params: MessageParams | undefined = rest[0];
    return params === undefined ? text : interpolate(text, params, language);
  };
}

/** The printer in the person's language. */
export function useT(): Translate {
  const language = useLanguage();
  return useMemo(() => translator(language), [language]);
}
