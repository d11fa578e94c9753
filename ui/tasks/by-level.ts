const LEVELS = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BLOC', 'COMMUNE', 'UNIT'] as const;
export type Level = (typeof LEVELS)[number] | null;

export type LevelGroup<Step> = { readonly level: Level; readonly steps: readonly Step[] };

/** Steps grouped by the level of their document, highest first, unknown last; the order within stays. */
export function byLevel<Step extends { readonly directive: { readonly level: Level } }>(steps: readonly Step[]): readonly LevelGroup<Step>[] {
  return [...LEVELS, null].flatMap((level) => {
    const group = steps.filter((step) => step.directive.level === level);
    return group.length === 0 ? [] : [{ level, steps: group }];
  });
}
