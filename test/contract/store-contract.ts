import { describe } from 'vitest';
import { directiveContract } from './directive-contract.ts';
import { likenessContract } from './likeness-contract.ts';
import type { OpenStore } from './opened-store.ts';
import { outlineContract } from './outline-contract.ts';
import { reachContract } from './reach-contract.ts';
import { searchContract } from './search-contract.ts';
import { sourceContract } from './source-contract.ts';
import { writingContract } from './writing-contract.ts';

/**
 * What every store must do, as sentences. A store passes all of it or names the difference here with its
 * reason: see `bytes` of `OpenedStore`; there is no other. Texts are compared by code unit, null is told apart
 * from empty everywhere. `share`: which part of the generated cases is tried, where each takes long.
 */
export function storeContract(name: string, open: OpenStore, share = 1): void {
  describe(name, () => {
    directiveContract(open);
    reachContract(open);
    outlineContract(open);
    sourceContract(open);
    searchContract(open);
    writingContract(open);
    likenessContract(open, share);
  });
}
