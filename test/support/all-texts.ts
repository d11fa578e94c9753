import { loadLaterRooms } from '../../ui/i18n/dictionaries.ts';

/** A part of the screens drawn by itself has the texts that its own loading would have brought. */
await loadLaterRooms();
