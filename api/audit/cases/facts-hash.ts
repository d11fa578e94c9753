import type { Item } from '../../domain/coverage.ts';
import { byText } from '../../domain/order.ts';

/** Facts that change with the day the question is asked, and not with what happened. */
const PASSING: ReadonlySet<string> = new Set(['asOf', 'days', 'issuedAgo', 'later']);
/** Facts that only say others at more length. */
const LONGER: ReadonlySet<string> = new Set(['asked', 'told']);

/** A short fingerprint of what an item says, the same on every machine; evidence, passing facts and longer words for others do not count. */
export function factsHash(item: Item): string {
  const facts = Object.entries(item.facts)
    .filter(([name]) => !PASSING.has(name) && !LONGER.has(name))
    .sort(([a], [b]) => byText(a, b));
  return fingerprint(JSON.stringify([item.key, facts, item.directiveId, item.againstId, [...item.taskIds].sort(), item.organId, item.dueOn]));
}

/** 53 bits of a mixing hash (cyrb53, public domain), in base 36. It tells texts apart; it keeps no secret. */
function fingerprint(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
